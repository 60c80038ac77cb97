package org.coworkingapi.server.app.team;

import java.util.List;
import org.coworkingapi.server.app.location.Location;
import org.coworkingapi.server.app.wire.Times;
import org.coworkingapi.server.stub.generated.model.Customer;

/** A team on its way to the wire. */
final class TeamBody {

    private final org.coworkingapi.server.stub.generated.model.Team wire =
            new org.coworkingapi.server.stub.generated.model.Team();

    TeamBody(Team team) {
        Location location = team.location();
        wire.id(team.id())
                .uniqueId(team.uniqueId())
                .idString(Long.toString(team.id()))
                .name(team.name())
                .businessName(location.name())
                .businessHomeUrl(location.homeUrl())
                .disableAttendanceDashboard(team.attendanceDashboardDisabled())
                .hasCommunityGroup(team.hasCommunityGroup())
                .createdOn(location.wallClock(team.createdAt()))
                .createdOnUtc(Times.utc(team.createdAt()))
                .updatedOn(location.wallClock(team.updatedAt()))
                .updatedOnUtc(Times.utc(team.updatedAt()));
        profile(team.profile());
        social(team.social());
        billing(team.billing());
        images(team.images());
    }

    private void profile(Team.Profile profile) {
        wire.description(profile.description())
                .profileSummary(profile.summary())
                .profileIsPublic(profile.isPublic())
                .profileWebsite(profile.website())
                .profileTags(profile.joinedTags())
                .profileTagsList(profile.tags())
                .googleMapsLink(profile.googleMapsLink());
    }

    private void social(Team.SocialLinks social) {
        wire.twitter(social.twitter())
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

    private void billing(Team.Billing billing) {
        Team.DefaultPlan plan = billing.defaultPlan();
        wire.payingMemberId(billing.payingMemberId())
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

    private void images(Team.Images images) {
        wire.hasTeamLogo(images.logo())
                .hasImage1(images.image1())
                .hasImage2(images.image2())
                .hasImage3(images.image3())
                .hasImages(images.any());
    }

    /** Adds the administrators as somebody in that role may see them. */
    TeamBody administrators(Roster roster, Role reader) {
        wire.teamAdministratorsFullNames(roster.administratorsFullNames())
                .teamAdministrators(customers(roster.administrators(), reader));
        return this;
    }

    TeamBody regularMembers(Roster roster, Role reader) {
        wire.teamMembers(customers(roster.regularMembers(), reader));
        return this;
    }

    TeamBody allMembers(Roster roster, Role reader) {
        wire.allTeamMembers(customers(roster.all(), reader));
        return this;
    }

    TeamBody count(int members) {
        wire.teamMembersCount(members);
        return this;
    }

    org.coworkingapi.server.stub.generated.model.Team wire() {
        return wire;
    }

    /** Access cards are for administrators. */
    private static List<Customer> customers(List<Member> members, Role reader) {
        return members.stream()
                .map(member -> customer(member, reader == Role.ADMINISTRATOR))
                .toList();
    }

    private static Customer customer(Member member, boolean withCard) {
        Member.Permissions permissions = member.permissions();
        return new Customer()
                .id(member.id())
                .uniqueId(member.uniqueId())
                .fullName(member.fullName().text())
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
                .accessCardId(withCard ? member.accessCardId() : null);
    }
}
