package org.coworkingapi.server.app.coworker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.coworkingapi.server.app.location.LocationColumns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Maps the joined rows of {@link ThreadRepository} to threads. */
final class ThreadRowMapper implements RowMapper<StoredThread> {

    @Override
    public StoredThread mapRow(ResultSet row, int number) throws SQLException {
        return new StoredThread(
                row.getLong("id"),
                row.getObject("unique_id", UUID.class),
                row.getString("subject"),
                row.getString("message"),
                tags(row),
                new StoredThread.Author(
                        row.getLong("user_id"), row.getLong("coworker_id"), new FullName(row.getString("full_name"))),
                new StoredThread.Group(row.getLong("group_id"), row.getString("group_name")),
                LocationColumns.read(row),
                row.getInt("message_count"),
                row.getInt("like_count"),
                lastReply(row));
    }

    private static StoredThread.@Nullable Reply lastReply(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("last_message_at", OffsetDateTime.class);
        return at == null
                ? null
                : new StoredThread.Reply(
                        at.toInstant(),
                        row.getString("last_message_text"),
                        new FullName(row.getString("last_message_full_name")));
    }

    private static List<String> tags(ResultSet row) throws SQLException {
        return elements((Object[]) row.getArray("tags").getArray())
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
