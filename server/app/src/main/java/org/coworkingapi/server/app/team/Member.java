package org.coworkingapi.server.app.team;

import java.util.UUID;
import org.coworkingapi.server.app.coworker.FullName;
import org.jspecify.annotations.Nullable;

/** A coworker as an active member of a team; {@code companyName} is empty when the coworker gave none. */
record Member(
        long id,
        UUID uniqueId,
        FullName fullName,
        String email,
        String avatarUrl,
        @Nullable String position,
        String companyName,
        Role role,
        Permissions permissions,
        @Nullable String accessCardId) {

    /** What the member may do in the portal. */
    record Permissions(
            boolean makeBookings,
            boolean bookForTeam,
            boolean purchaseProducts,
            boolean purchaseEvents,
            boolean accessCommunity) {}

    /** Whether the member manages the team. */
    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }
}
