package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request without its body.
 *
 * @param url the URL, which contains the values of the path parameters
 * @param parameters the values of the other parameters by location and name, such as {@code query _shape}
 * @param mediaType the media type of the body; empty if the request has no body
 */
record RequestHead(
        String method,
        String url,
        Map<String, String> parameters,
        Optional<String> mediaType,
        RequestCredentials credentials) {

    RequestHead with(String parameter, String value) {
        Map<String, String> extended = new LinkedHashMap<>(parameters);
        extended.put(parameter, value);
        return new RequestHead(method, url, extended, mediaType, credentials);
    }

    /** Returns the request line and the headers. */
    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("query "))
                .map(entry -> name(entry.getKey()) + '=' + entry.getValue())
                .collect(Collectors.joining("&"));
        List<String> lines = new ArrayList<>();
        lines.add(method + ' ' + (url.isEmpty() ? "/" : url) + (query.isEmpty() ? "" : '?' + query));
        parameters.forEach((name, value) -> {
            if (name.startsWith("header ")) {
                lines.add(name(name) + ": " + value);
            } else if (name.startsWith("cookie ")) {
                lines.add("Cookie: " + name(name) + '=' + value);
            }
        });
        lines.addAll(credentials.lines());
        mediaType.ifPresent(type -> lines.add("Content-Type: " + type));
        return String.join("\n", lines);
    }

    private static String name(String parameter) {
        return parameter.substring(parameter.indexOf(' ') + 1);
    }
}
