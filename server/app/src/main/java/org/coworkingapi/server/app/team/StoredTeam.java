package org.coworkingapi.server.app.team;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coworkingapi.server.app.location.Location;
import org.jspecify.annotations.Nullable;

/** A stored team without its members. */
record StoredTeam(
        long id,
        UUID uniqueId,
        String name,
        Location location,
        Profile profile,
        SocialLinks social,
        Billing billing,
        boolean attendanceDashboardDisabled,
        boolean hasCommunityGroup,
        Images images,
        Instant createdAt,
        Instant updatedAt) {

    /** The profile of the team. Tags contain no spaces. */
    record Profile(
            @Nullable String description,
            String summary,
            boolean isPublic,
            @Nullable String website,
            List<String> tags,
            @Nullable String googleMapsLink) {

        public Profile {
            tags = List.copyOf(tags);
        }

        /** Returns the tags, separated by single spaces. */
        public String joinedTags() {
            return String.join(" ", tags);
        }
    }

    /** Social links: full URLs, except {@code skype} (a user name) and {@code telegram} (a handle). */
    record SocialLinks(
            @Nullable String twitter,
            @Nullable String facebook,
            @Nullable String linkedin,
            @Nullable String instagram,
            @Nullable String github,
            @Nullable String pinterest,
            @Nullable String skype,
            @Nullable String telegram,
            @Nullable String flickr,
            @Nullable String vimeo,
            @Nullable String tumblr,
            @Nullable String blogger) {}

    /** Billing settings. The number of members is unlimited if {@code maxMemberCount} is null. */
    record Billing(
            @Nullable Long payingMemberId,
            boolean singleInvoice,
            @Nullable Integer maxMemberCount,
            boolean hasContactDetails,
            @Nullable DefaultPlan defaultPlan,
            boolean newAccountsOnHold,
            Discounts discounts) {}

    /** The membership plan of new members. */
    record DefaultPlan(long tariffId, String tariffName) {}

    /** Discounts for members in percent, without trailing zeros. */
    record Discounts(
            @Nullable BigDecimal charges,
            @Nullable BigDecimal extraServices,
            @Nullable BigDecimal tariffs,
            @Nullable BigDecimal timePasses) {}

    /** The images that were uploaded. */
    record Images(boolean logo, boolean image1, boolean image2, boolean image3) {

        /** Returns whether a profile image exists. The logo does not count. */
        public boolean any() {
            return image1 || image2 || image3;
        }
    }
}
