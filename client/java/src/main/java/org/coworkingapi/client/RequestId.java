package org.coworkingapi.client;

import java.net.http.HttpHeaders;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code X-Request-Id}, by which proxies name a request whose answer is no problem of the API. */
final class RequestId {

    /** A UUID or another number in hexadecimal: no other text, for it may be about people. */
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f-]{16,64}");

    private RequestId() {}

    static @Nullable String of(HttpHeaders headers) {
        return headers.firstValue("X-Request-Id")
                .map(String::strip)
                .filter(id -> ID.matcher(id).matches())
                .orElse(null);
    }
}
