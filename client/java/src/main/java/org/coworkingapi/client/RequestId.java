package org.coworkingapi.client;

import java.net.http.HttpHeaders;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code X-Request-Id} header, which the API or a proxy sets. */
final class RequestId {

    /** A UUID or another hexadecimal number. Other strings may contain personal data. */
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f-]{16,64}");

    private RequestId() {}

    /** Returns the part of a message that names the request; an empty string for null. */
    static String suffix(@Nullable String id) {
        return id == null ? "" : " (request " + id + ")";
    }

    static @Nullable String of(HttpHeaders headers) {
        return headers.firstValue("X-Request-Id")
                .map(String::strip)
                .filter(id -> ID.matcher(id).matches())
                .orElse(null);
    }
}
