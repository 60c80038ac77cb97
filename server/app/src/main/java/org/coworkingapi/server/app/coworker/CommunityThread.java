package org.coworkingapi.server.app.coworker;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coworkingapi.server.app.location.Location;
import org.jspecify.annotations.Nullable;

/** A public thread of the community board, with the group and the location that it is in. */
record CommunityThread(
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

    public CommunityThread {
        tags = List.copyOf(tags);
    }

    /** Who started the thread, as a user account and as a coworker. */
    record Author(long userId, long coworkerId, FullName fullName) {}

    /** A group of the community board. */
    record Group(long id, String name) {}

    /** The newest answer in a thread. */
    record Reply(Instant at, String text, FullName author) {}
}
