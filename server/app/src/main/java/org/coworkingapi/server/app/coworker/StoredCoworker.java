package org.coworkingapi.server.app.coworker;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A profile in the member directory, without contact details. Tags are queried separately. */
record StoredCoworker(
        long id,
        UUID uniqueId,
        FullName fullName,
        String avatarUrl,
        @Nullable String position,
        String companyName,
        @Nullable String businessArea,
        @Nullable String profileSummary,
        @Nullable String profileWebsite,
        String invoicingSpaceName,
        SocialLinks social) {

    /** Social links: full URLs, except {@code skype} (a user name) and {@code telegram} (a handle). */
    record SocialLinks(
            @Nullable String twitter,
            @Nullable String linkedin,
            @Nullable String github,
            @Nullable String instagram,
            @Nullable String facebook,
            @Nullable String skype,
            @Nullable String telegram) {}
}
