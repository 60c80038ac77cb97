package org.coworkingapi.server.app.team;

import java.util.UUID;
import org.coworkingapi.server.app.coworker.FullName;
import org.jspecify.annotations.Nullable;

/** An active member of a team. {@code companyName} is empty if the coworker has none. */
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

    /** The permissions of a member in the portal. */
    record Permissions(
            boolean makeBookings,
            boolean bookForTeam,
            boolean purchaseProducts,
            boolean purchaseEvents,
            boolean accessCommunity) {}

    /** Returns whether the member manages the team. */
    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }
}
