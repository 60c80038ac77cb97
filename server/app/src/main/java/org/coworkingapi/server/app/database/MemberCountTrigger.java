package org.coworkingapi.server.app.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/** Maintains {@code team.member_count} on H2. A migration refers to this class by name. */
public final class MemberCountTrigger extends TriggerAdapter {

    @Override
    public void fire(Connection connection, @Nullable ResultSet before, @Nullable ResultSet after) throws SQLException {
        long left = teamOf(before);
        long joined = teamOf(after);
        if (left != joined) {
            add(connection, left, -1);
            add(connection, joined, 1);
        }
    }

    /** Returns the team of an active member, or zero, which is not the id of a team. */
    private static long teamOf(@Nullable ResultSet member) throws SQLException {
        return member != null && member.getBoolean("active") ? member.getLong("team_id") : 0;
    }

    /** Waits for concurrent changes of the team, whose row stays locked until the end of the transaction. */
    private static void add(Connection connection, long teamId, int members) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update team set member_count = member_count + ? where id = ?")) {
            update.setInt(1, members);
            update.setLong(2, teamId);
            update.executeUpdate();
        }
    }
}
