package org.coworkingapi.server.app.coworker;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coworkingapi.server.app.location.Location;
import org.jspecify.annotations.Nullable;

/** A public community thread with its group and location. */
record StoredThread(
        long id,
        UUID uniqueId,
        String subject,
        String message,
        List<String> tags,
        Author author,
        Group group,
        Location location,
        int messageCount,
        int likeCount,
        @Nullable Reply lastReply) {

    public StoredThread {
        tags = List.copyOf(tags);
    }

    /** The author of a thread. */
    record Author(long userId, long coworkerId, FullName fullName) {}

    /** A community group. */
    record Group(long id, String name) {}

    /** The newest reply in a thread. */
    record Reply(Instant at, String text, FullName author) {}
}
