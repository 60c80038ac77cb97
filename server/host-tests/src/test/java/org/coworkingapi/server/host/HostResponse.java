package org.coworkingapi.server.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A response of the host. Its signature omits the parts that differ between calls. */
record HostResponse(int status, Map<String, String> headers, String body) {

    private static final List<String> COMPARED_HEADERS = List.of(
            "Content-Type",
            "WWW-Authenticate",
            "Location",
            "Allow",
            "Retry-After",
            "Cache-Control",
            "X-Frame-Options",
            "X-Content-Type-Options");
    private static final Pattern VARIABLE_PARTS = Pattern.compile(
            "\"timestamp\":\"[^\"]*\"|\"trace\":\"(?:[^\"\\\\]|\\\\.)*+\"|urn:uuid:[0-9a-f-]+|value=\"[A-Za-z0-9_-]{60,}\""
                    + "|\"token\":\"[^\"]*\"|localhost:\\d+|\"free\":\\d+|<div id='created'>[^<]*"
                    + "|<div style='white-space:pre-wrap;'>[^<]*");

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Returns a copy that has the body of another response if this response, for example to HEAD, has none. */
    HostResponse withBodyOf(HostResponse other) {
        return new HostResponse(status, headers, body.isEmpty() ? other.body : body);
    }

    /** Returns the parts of the response that must be equal with and without the stub. */
    String signature(boolean withBody) {
        Map<String, String> compared = new TreeMap<>(headers);
        compared.keySet().retainAll(COMPARED_HEADERS);
        String signature = status + " " + compared + (withBody ? " " + body : "");
        return VARIABLE_PARTS.matcher(signature).replaceAll("*");
    }
}
