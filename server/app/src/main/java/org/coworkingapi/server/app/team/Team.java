package org.coworkingapi.server.app.team;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coworkingapi.server.app.location.Location;
import org.jspecify.annotations.Nullable;

/** A group of customers of one location, without its members. */
record Team(
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

    /** The card that the team shows of itself; a tag holds no space. */
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

        /** The tags as the wire also spells them: separated by single spaces. */
        public String joinedTags() {
            return String.join(" ", tags);
        }
    }

    /** Full URLs, except {@code skype} (a user name) and {@code telegram} (a handle). */
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

    /** Who pays for what; no {@code maxMemberCount} means that the team may grow without limit. */
    record Billing(
            @Nullable Long payingMemberId,
            boolean singleInvoice,
            @Nullable Integer maxMemberCount,
            boolean hasContactDetails,
            @Nullable DefaultPlan defaultPlan,
            boolean newAccountsOnHold,
            Discounts discounts) {}

    /** The membership plan that new members get. */
    record DefaultPlan(long tariffId, String tariffName) {}

    /** Discounts of members in percent, without trailing zeros. */
    record Discounts(
            @Nullable BigDecimal charges,
            @Nullable BigDecimal extraServices,
            @Nullable BigDecimal tariffs,
            @Nullable BigDecimal timePasses) {}

    /** Which images were uploaded. */
    record Images(boolean logo, boolean image1, boolean image2, boolean image3) {

        /** Whether there is any profile image; the logo does not count. */
        public boolean any() {
            return image1 || image2 || image3;
        }
    }
}
