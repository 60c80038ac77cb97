package org.coworkingapi.server.app.team;

import java.util.List;
import org.coworkingapi.server.app.location.Location;
import org.coworkingapi.server.app.wire.Times;
import org.coworkingapi.server.stub.generated.model.Customer;
import org.coworkingapi.server.stub.generated.model.Team;

/** Builds the response for a team from its stored parts. */
final class TeamResponseBuilder {

    private final Team response = new Team();

    TeamResponseBuilder(StoredTeam team) {
        Location location = team.location();
        response.id(team.id())
                .uniqueId(team.uniqueId())
                .idString(Long.toString(team.id()))
                .name(team.name())
                .businessName(location.name())
                .businessHomeUrl(location.homeUrl())
                .disableAttendanceDashboard(team.attendanceDashboardDisabled())
                .hasCommunityGroup(team.hasCommunityGroup())
                .createdOn(location.localTime(team.createdAt()))
                .createdOnUtc(Times.utc(team.createdAt()))
                .updatedOn(location.localTime(team.updatedAt()))
                .updatedOnUtc(Times.utc(team.updatedAt()));
        profile(team.profile());
        social(team.social());
        billing(team.billing());
        images(team.images());
    }

    private void profile(StoredTeam.Profile profile) {
        response.description(profile.description())
                .profileSummary(profile.summary())
                .profileIsPublic(profile.isPublic())
                .profileWebsite(profile.website())
                .profileTags(profile.joinedTags())
                .profileTagsList(profile.tags())
                .googleMapsLink(profile.googleMapsLink());
    }

    private void social(StoredTeam.SocialLinks social) {
        response.twitter(social.twitter())
                .facebook(social.facebook())
                .linkedin(social.linkedin())
                .instagram(social.instagram())
                .github(social.github())
                .pinterest(social.pinterest())
                .skype(social.skype())
                .telegram(social.telegram())
                .flickr(social.flickr())
                .vimeo(social.vimeo())
                .tumblr(social.tumblr())
                .blogger(social.blogger());
    }

    private void billing(StoredTeam.Billing billing) {
        StoredTeam.DefaultPlan plan = billing.defaultPlan();
        response.payingMemberId(billing.payingMemberId())
                .createSingleInvoiceForTeam(billing.singleInvoice())
                .maxTeamMemberCount(billing.maxMemberCount())
                .hasContactDetails(billing.hasContactDetails())
                .hasDefaultPlan(plan != null)
                .defaultTariffId(plan == null ? null : plan.tariffId())
                .defaultTariffName(plan == null ? null : plan.tariffName())
                .defaultMemberTariffKeepNewAccountsOnHold(billing.newAccountsOnHold())
                .discountCharges(billing.discounts().charges())
                .discountExtraServices(billing.discounts().extraServices())
                .discountTariffs(billing.discounts().tariffs())
                .discountTimePasses(billing.discounts().timePasses());
    }

    private void images(StoredTeam.Images images) {
        response.hasTeamLogo(images.logo())
                .hasImage1(images.image1())
                .hasImage2(images.image2())
                .hasImage3(images.image3())
                .hasImages(images.any());
    }

    /** Adds the administrators, with the properties that a reader with this role may see. */
    TeamResponseBuilder administrators(Roster roster, Role readerRole) {
        response.teamAdministratorsFullNames(roster.administratorsFullNames())
                .teamAdministrators(customers(roster.administrators(), readerRole));
        return this;
    }

    TeamResponseBuilder regularMembers(Roster roster, Role readerRole) {
        response.teamMembers(customers(roster.regularMembers(), readerRole));
        return this;
    }

    TeamResponseBuilder allMembers(Roster roster, Role readerRole) {
        response.allTeamMembers(customers(roster.all(), readerRole));
        return this;
    }

    TeamResponseBuilder count(int members) {
        response.teamMembersCount(members);
        return this;
    }

    Team build() {
        return response;
    }

    /** Includes access card ids only if the reader is an administrator. */
    private static List<Customer> customers(List<Member> members, Role readerRole) {
        return members.stream()
                .map(member -> customer(member, readerRole == Role.ADMINISTRATOR))
                .toList();
    }

    private static Customer customer(Member member, boolean withCardId) {
        Member.Permissions permissions = member.permissions();
        return new Customer()
                .id(member.id())
                .uniqueId(member.uniqueId())
                .fullName(member.fullName().value())
                .guessedFirstName(member.fullName().guessedFirst())
                .email(member.email())
                .avatarUrl(member.avatarUrl())
                .position(member.position())
                .companyName(member.companyName())
                .isTeamAdministrator(member.isAdministrator())
                .canMakeBookings(permissions.makeBookings())
                .canBookForTeam(permissions.bookForTeam())
                .canPurchaseProducts(permissions.purchaseProducts())
                .canPurchaseEvents(permissions.purchaseEvents())
                .canAccessCommunity(permissions.accessCommunity())
                .accessCardId(withCardId ? member.accessCardId() : null);
    }
}
