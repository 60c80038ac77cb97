package org.coworkingapi.server.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A response as a test compares it, without the parts that differ from call to call. */
record Reply(int status, Map<String, String> headers, String body) {

    private static final List<String> COMPARED = List.of(
            "Content-Type",
            "WWW-Authenticate",
            "Location",
            "Allow",
            "Retry-After",
            "Cache-Control",
            "X-Frame-Options",
            "X-Content-Type-Options");
    private static final Pattern VARIABLE = Pattern.compile(
            "\"timestamp\":\"[^\"]*\"|\"trace\":\"(?:[^\"\\\\]|\\\\.)*+\"|urn:uuid:[0-9a-f-]+|value=\"[A-Za-z0-9_-]{60,}\""
                    + "|\"token\":\"[^\"]*\"|localhost:\\d+|\"free\":\\d+|<div id='created'>[^<]*"
                    + "|<div style='white-space:pre-wrap;'>[^<]*");

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** For a HEAD request, whose response has no body. */
    Reply withBodyOf(Reply other) {
        return new Reply(status, headers, body.isEmpty() ? other.body : body);
    }

    /**
     * What must be equal with and without the stub; the body of an actuator endpoint describes the application, and may
     * differ.
     */
    String signature(boolean withBody) {
        Map<String, String> compared = new TreeMap<>(headers);
        compared.keySet().retainAll(COMPARED);
        String text = status + " " + compared + (withBody ? " " + body : "");
        return VARIABLE.matcher(text).replaceAll("*");
    }
}
