package org.coworkingapi.server.app.team;

import static org.coworkingapi.server.app.plan.Column.decimal;
import static org.coworkingapi.server.app.plan.Column.flag;
import static org.coworkingapi.server.app.plan.Column.instant;
import static org.coworkingapi.server.app.plan.Column.integer;
import static org.coworkingapi.server.app.plan.Column.number;
import static org.coworkingapi.server.app.plan.Column.text;
import static org.coworkingapi.server.app.plan.Column.uuid;

import java.time.Instant;
import java.util.List;
import org.coworkingapi.server.app.coworker.FullName;
import org.coworkingapi.server.app.location.LocationColumns;
import org.coworkingapi.server.app.plan.Assignments;
import org.coworkingapi.server.app.plan.Column;
import org.coworkingapi.server.app.plan.Fields;
import org.coworkingapi.server.app.wire.EmailAddresses;
import org.coworkingapi.server.app.wire.Times;
import org.coworkingapi.server.app.wire.Uris;
import org.coworkingapi.server.app.wire.WhiteSpace;
import org.coworkingapi.server.stub.generated.model.Customer;
import org.coworkingapi.server.stub.generated.model.Team;
import org.coworkingapi.server.stub.generated.model.TeamProfileUpdate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a team and of its members, with their columns in {@code team t}, {@code location l}, {@code team_member
 * m} and {@code coworker c}. {@link MemberQuery} sets the lists of members.
 */
final class TeamFields {

    private static final Column<List<String>> TAGS = text("t.profile_tags").map(WhiteSpace::splitAsEcmaScript);
    private static final Column<Instant> CREATED = instant("t.created_at");
    private static final Column<Instant> UPDATED = instant("t.updated_at");

    static final Fields<Team> TEAM = Fields.of(Team::new)
            .field("Id", number("t.id"), Team::id)
            .field("UniqueId", uuid("t.unique_id"), Team::uniqueId)
            .field("IdString", number("t.id").map(Object::toString), Team::idString)
            .field("Name", text("t.name"), Team::name)
            .field("Description", text("t.description"), Team::description)
            .field("ProfileSummary", text("t.profile_summary"), Team::profileSummary)
            .field("ProfileIsPublic", flag("t.profile_is_public"), Team::profileIsPublic)
            .field("ProfileWebsite", text("t.profile_website"), Team::profileWebsite)
            .field("ProfileTags", TAGS.map(tags -> String.join(" ", tags)), Team::profileTags)
            .field("ProfileTagsList", TAGS, Team::profileTagsList)
            .field("BusinessName", text("l.name"), Team::businessName)
            .field("BusinessHomeUrl", text("l.home_url"), Team::businessHomeUrl)
            .field("Twitter", text("t.twitter"), Team::twitter)
            .field("Facebook", text("t.facebook"), Team::facebook)
            .field("Linkedin", text("t.linkedin"), Team::linkedin)
            .field("Instagram", text("t.instagram"), Team::instagram)
            .field("Github", text("t.github"), Team::github)
            .field("Pinterest", text("t.pinterest"), Team::pinterest)
            .field("Skype", text("t.skype"), Team::skype)
            .field("Telegram", text("t.telegram"), Team::telegram)
            .field("Flickr", text("t.flickr"), Team::flickr)
            .field("Vimeo", text("t.vimeo"), Team::vimeo)
            .field("Tumblr", text("t.tumblr"), Team::tumblr)
            .field("Blogger", text("t.blogger"), Team::blogger)
            .field("TeamMembersCount", integer("t.member_count"), Team::teamMembersCount)
            .field("PayingMemberId", number("t.paying_member_id"), Team::payingMemberId)
            .field(
                    "CreateSingleInvoiceForTeam",
                    flag("t.create_single_invoice_for_team"),
                    Team::createSingleInvoiceForTeam)
            .field("MaxTeamMemberCount", integer("t.max_team_member_count"), Team::maxTeamMemberCount)
            .field("HasContactDetails", flag("t.has_contact_details"), Team::hasContactDetails)
            .field("HasDefaultPlan", flag("t.default_tariff_id is not null"), Team::hasDefaultPlan)
            .field("DefaultTariffId", number("t.default_tariff_id"), Team::defaultTariffId)
            .field("DefaultTariffName", text("t.default_tariff_name"), Team::defaultTariffName)
            .field(
                    "DefaultMemberTariffKeepNewAccountsOnHold",
                    flag("t.default_member_tariff_keep_new_accounts_on_hold"),
                    Team::defaultMemberTariffKeepNewAccountsOnHold)
            .field(
                    "DisableAttendaceDashboard",
                    flag("t.disable_attendance_dashboard"),
                    Team::disableAttendanceDashboard)
            .field("DiscountCharges", decimal("t.discount_charges"), Team::discountCharges)
            .field("DiscountExtraServices", decimal("t.discount_extra_services"), Team::discountExtraServices)
            .field("DiscountTariffs", decimal("t.discount_tariffs"), Team::discountTariffs)
            .field("DiscountTimePasses", decimal("t.discount_time_passes"), Team::discountTimePasses)
            .field("HasCommunityGroup", flag("t.community_group_id is not null"), Team::hasCommunityGroup)
            .field("GoogleMapsLink", text("t.google_maps_link"), Team::googleMapsLink)
            .field("HasTeamLogo", flag("t.has_team_logo"), Team::hasTeamLogo)
            .field("HasImage1", flag("t.has_image1"), Team::hasImage1)
            .field("HasImage2", flag("t.has_image2"), Team::hasImage2)
            .field("HasImage3", flag("t.has_image3"), Team::hasImage3)
            .field("HasImages", flag("t.has_image1 or t.has_image2 or t.has_image3"), Team::hasImages)
            .field("CreatedOn", CREATED.with(LocationColumns.TIME_ZONE, Times::local), Team::createdOn)
            .field("CreatedOnUtc", CREATED.map(Times::utc), Team::createdOnUtc)
            .field("UpdatedOn", UPDATED.with(LocationColumns.TIME_ZONE, Times::local), Team::updatedOn)
            .field("UpdatedOnUtc", UPDATED.map(Times::utc), Team::updatedOnUtc);

    /** The columns of {@code team} that administrators can change. */
    static final Assignments<TeamProfileUpdate> PROFILE = Assignments.<TeamProfileUpdate>of()
            .column("name", TeamProfileUpdate::getName)
            .nullableColumn("description", TeamProfileUpdate::getDescription)
            .column("profile_summary", TeamProfileUpdate::getProfileSummary)
            .column("profile_is_public", TeamProfileUpdate::getProfileIsPublic)
            .nullableColumn("profile_website", TeamProfileUpdate::getProfileWebsite)
            .column("profile_tags", update -> withSingleSpaces(update.getProfileTags()))
            .nullableColumn("twitter", TeamProfileUpdate::getTwitter)
            .nullableColumn("facebook", TeamProfileUpdate::getFacebook)
            .nullableColumn("linkedin", TeamProfileUpdate::getLinkedin)
            .nullableColumn("instagram", TeamProfileUpdate::getInstagram)
            .nullableColumn("github", TeamProfileUpdate::getGithub)
            .nullableColumn("pinterest", TeamProfileUpdate::getPinterest)
            .nullableColumn("skype", TeamProfileUpdate::getSkype)
            .nullableColumn("telegram", TeamProfileUpdate::getTelegram)
            .nullableColumn("flickr", TeamProfileUpdate::getFlickr)
            .nullableColumn("vimeo", TeamProfileUpdate::getVimeo)
            .nullableColumn("tumblr", TeamProfileUpdate::getTumblr)
            .nullableColumn("blogger", TeamProfileUpdate::getBlogger);

    private static final Column<FullName> MEMBER_NAME = text("c.full_name").map(FullName::new);

    static final Column<Boolean> IS_ADMINISTRATOR = flag("m.is_team_administrator");

    /** The fields of a member for administrators of the team. */
    static final Fields<Customer> MEMBER_FOR_ADMINISTRATORS = member(text("m.access_card_id"));

    /** The fields of a member for other members, who do not see access cards. */
    static final Fields<Customer> MEMBER_FOR_OTHERS = member(Column.constant(null));

    /** The fields of a member for the {@code team_member reader}, who does not administer all teams of a list. */
    static final Fields<Customer> MEMBER_OF_LISTED_TEAM =
            member(text("case when reader.is_team_administrator then m.access_card_id end"));

    private TeamFields() {}

    private static Fields<Customer> member(Column<String> accessCardId) {
        return Fields.of(Customer::new)
                .field("Id", number("m.coworker_id"), Customer::id)
                .field("UniqueId", uuid("c.unique_id"), Customer::uniqueId)
                .field("FullName", MEMBER_NAME.map(FullName::value), Customer::fullName)
                .field("GuessedFirstName", MEMBER_NAME.map(FullName::guessedFirst), Customer::guessedFirstName)
                .field("Email", text("c.email").map(EmailAddresses::orUnknown), Customer::email)
                .field("AvatarUrl", text("c.avatar_url").map(Uris::orBlank), Customer::avatarUrl)
                .field("Position", text("c.position_title"), Customer::position)
                .field("CompanyName", text("c.company_name"), Customer::companyName)
                .field("IsTeamAdministrator", IS_ADMINISTRATOR, Customer::isTeamAdministrator)
                .field("CanMakeBookings", flag("m.can_make_bookings"), Customer::canMakeBookings)
                .field("CanBookForTeam", flag("m.can_book_for_team"), Customer::canBookForTeam)
                .field("CanPurchaseProducts", flag("m.can_purchase_products"), Customer::canPurchaseProducts)
                .field("CanPurchaseEvents", flag("m.can_purchase_events"), Customer::canPurchaseEvents)
                .field("CanAccessCommunity", flag("m.can_access_community"), Customer::canAccessCommunity)
                .field("AccessCardId", accessCardId, Customer::accessCardId);
    }

    private static @Nullable String withSingleSpaces(@Nullable String tags) {
        return tags == null ? null : String.join(" ", WhiteSpace.splitAsEcmaScript(tags));
    }
}
