package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request as a client sends it, as far as it is no value with a schema.
 *
 * @param url with the values of the path filled in
 * @param parameters values by place and name: {@code query _shape}
 * @param mediaType of the body; empty if it has none
 */
record RequestHead(
        String method, String url, Map<String, String> parameters, Optional<String> mediaType, RequestCredentials access) {

    RequestHead with(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(parameter, value);
        return new RequestHead(method, url, more, mediaType, access);
    }

    /** As people write it: the request line, and the lines of the header that matter. */
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
        lines.addAll(access.lines());
        mediaType.ifPresent(type -> lines.add("Content-Type: " + type));
        return String.join("\n", lines);
    }

    private static String name(String parameter) {
        return parameter.substring(parameter.indexOf(' ') + 1);
    }
}
