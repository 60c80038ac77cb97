package org.coworkingapi.server.app.coworker;

import static org.coworkingapi.server.app.plan.Column.constant;
import static org.coworkingapi.server.app.plan.Column.instant;
import static org.coworkingapi.server.app.plan.Column.integer;
import static org.coworkingapi.server.app.plan.Column.number;
import static org.coworkingapi.server.app.plan.Column.text;
import static org.coworkingapi.server.app.plan.Column.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.coworkingapi.server.app.location.LocationColumns;
import org.coworkingapi.server.app.plan.Column;
import org.coworkingapi.server.app.plan.Fields;
import org.coworkingapi.server.app.wire.Times;
import org.coworkingapi.server.app.wire.Uris;
import org.coworkingapi.server.stub.generated.model.CommunityThread;
import org.coworkingapi.server.stub.generated.model.Coworker;

/** The fields of related profiles and threads, with their columns in {@link ProfileQuery} and {@link ThreadQuery}. */
final class CoworkerFields {

    private static final Column<FullName> NAME = text("c.full_name").map(FullName::new);

    /** The fields of a profile, without the shared tags, which are queried separately. */
    static final Fields<Coworker> PROFILE = Fields.of(Coworker::new)
            .field("Id", number("c.id"), Coworker::id)
            .field("UniqueId", uuid("c.unique_id"), Coworker::uniqueId)
            .field("FullName", NAME.map(FullName::value), Coworker::fullName)
            .field("GuessedFirstName", NAME.map(FullName::guessedFirst), Coworker::guessedFirstName)
            .field("AvatarUrl", text("c.avatar_url").map(Uris::orBlank), Coworker::avatarUrl)
            .field("Position", text("c.position_title"), Coworker::position)
            .field("CompanyName", text("c.company_name"), Coworker::companyName)
            .field("BusinessArea", text("c.business_area"), Coworker::businessArea)
            .field("ProfileSummary", text("c.profile_summary"), Coworker::profileSummary)
            .field("ProfileWebsite", text("c.profile_website"), Coworker::profileWebsite)
            .field("InvoicingSpaceName", text("l.name"), Coworker::invoicingSpaceName)
            .field("Twitter", text("c.twitter"), Coworker::twitter)
            .field("Linkedin", text("c.linkedin"), Coworker::linkedin)
            .field("Github", text("c.github"), Coworker::github)
            .field("Instagram", text("c.instagram"), Coworker::instagram)
            .field("Facebook", text("c.facebook"), Coworker::facebook)
            .field("Skype", text("c.skype"), Coworker::skype)
            .field("Telegram", text("c.telegram"), Coworker::telegram);

    private static final Column<Instant> STARTED = instant("t.started_at");
    private static final Column<Instant> LAST_REPLY = instant("t.last_message_at");

    /** The fields of a thread. Its time zone is that of the location of its group. */
    static final Fields<CommunityThread> THREAD = Fields.of(CommunityThread::new)
            .field("Id", number("t.id"), CommunityThread::id)
            .field("UniqueId", uuid("t.unique_id"), CommunityThread::uniqueId)
            .field("ThreadUniqueId", uuid("t.unique_id"), CommunityThread::threadUniqueId)
            .field("Subject", text("t.subject"), CommunityThread::subject)
            .field("Message", text("t.message"), CommunityThread::message)
            .field("Tags", Column.of("t.tags", CoworkerFields::tags), CommunityThread::tags)
            .field("Private", constant(false), CommunityThread::_private)
            .field("UserId", number("author.user_id"), CommunityThread::userId)
            .field("CoworkerId", number("t.coworker_id"), CommunityThread::coworkerId)
            .field("FullName", text("author.full_name"), CommunityThread::fullName)
            .field(
                    "ShortFullName",
                    text("author.full_name").map(name -> new FullName(name).shortened()),
                    CommunityThread::shortFullName)
            .field("GroupId", number("t.community_group_id"), CommunityThread::groupId)
            .field("GroupName", text("g.name"), CommunityThread::groupName)
            .field("BusinessId", number("g.location_id"), CommunityThread::businessId)
            .field("BusinessName", text("l.name"), CommunityThread::businessName)
            .field("BusinessWebAddress", text("l.web_address"), CommunityThread::businessWebAddress)
            .field("MessageCount", integer("t.message_count"), CommunityThread::messageCount)
            .field("LikeCount", integer("t.like_count"), CommunityThread::likeCount)
            .field(
                    "LastMessage",
                    LAST_REPLY.with(LocationColumns.TIME_ZONE, Times::local),
                    CommunityThread::lastMessage)
            .field("LastMessageUtc", LAST_REPLY.map(Times::utc), CommunityThread::lastMessageUtc)
            .field("LastMessageText", text("coalesce(t.last_message_text, '')"), CommunityThread::lastMessageText)
            .field(
                    "LastMessageUserFullName",
                    text("coalesce(replier.full_name, '')"),
                    CommunityThread::lastMessageUserFullName)
            .field("CreatedOn", STARTED.with(LocationColumns.TIME_ZONE, Times::local), CommunityThread::createdOn)
            .field("CreatedOnUtc", STARTED.map(Times::utc), CommunityThread::createdOnUtc);

    private CoworkerFields() {}

    private static List<String> tags(ResultSet row, int index) throws SQLException {
        return elements((Object[]) row.getArray(index).getArray())
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    /**
     * Returns the non-null strings of an array. In PostgreSQL, elements can be null and arrays can have several
     * dimensions.
     */
    private static Stream<String> elements(Object[] array) {
        return Stream.of(array)
                .filter(Objects::nonNull)
                .flatMap(element -> element instanceof Object[] inner ? elements(inner) : Stream.of((String) element));
    }
}
