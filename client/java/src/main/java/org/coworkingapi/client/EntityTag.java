package org.coworkingapi.client;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an {@code ETag} says (RFC 9110, section 8.8.3). */
record EntityTag(String value) {

    /**
     * Without the bytes above 127 that the RFC would allow: the JDK sends them as question marks. A tag that is longer
     * could make the next request too large for the server.
     */
    private static final Pattern VALID = Pattern.compile("(W/)?\"[!#-~]{0,256}\"");

    /** The one tag of an answer, or null if it has none, several, or none that could be sent back. */
    static @Nullable EntityTag of(HttpHeaders headers) {
        List<String> tags = headers.allValues("ETag");
        return tags.size() == 1 && VALID.matcher(tags.get(0)).matches() ? new EntityTag(tags.get(0)) : null;
    }

    /** Whether both are for the same thing, by the weak comparison that {@code If-None-Match} asks for. */
    boolean matches(@Nullable EntityTag other) {
        return other != null && opaque().equals(other.opaque());
    }

    private String opaque() {
        return value.startsWith("W/") ? value.substring(2) : value;
    }
}
