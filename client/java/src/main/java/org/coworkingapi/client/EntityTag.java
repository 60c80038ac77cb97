package org.coworkingapi.client;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The value of an {@code ETag} header (RFC 9110, section 8.8.3). */
record EntityTag(String value) {

    /**
     * Excludes the bytes above 127 that the RFC allows, because the JDK sends them as question marks. Excludes tags of
     * more than 256 characters, because they could make the next request too large for the server.
     */
    private static final Pattern VALID = Pattern.compile("(W/)?\"[!#-~]{0,256}\"");

    /** Returns the tag of a response, or null unless it has exactly one tag that can be sent back. */
    static @Nullable EntityTag of(HttpHeaders headers) {
        List<String> tags = headers.allValues("ETag");
        return tags.size() == 1 && VALID.matcher(tags.get(0)).matches() ? new EntityTag(tags.get(0)) : null;
    }

    /** Compares two tags by the weak comparison that {@code If-None-Match} requires. */
    boolean matches(@Nullable EntityTag other) {
        return other != null && opaqueTag().equals(other.opaqueTag());
    }

    private String opaqueTag() {
        return value.startsWith("W/") ? value.substring(2) : value;
    }
}
