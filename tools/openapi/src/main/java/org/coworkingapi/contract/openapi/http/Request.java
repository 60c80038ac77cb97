package org.coworkingapi.contract.openapi.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request that refers to its token by name.
 *
 * @param path the percent-encoded path
 * @param query the query parameters, not encoded
 * @param headers the headers without {@code Authorization}
 * @param token a name from {@code tokens.json}; null for unauthenticated requests
 */
public record Request(
        String method,
        String path,
        List<QueryParameter> query,
        Map<String, String> headers,
        @Nullable String token) {

    /** A query parameter. */
    public record QueryParameter(String name, String value) {}

    public Request {
        query = List.copyOf(query);
        headers = Map.copyOf(headers);
    }

    public static Request get(String path, @Nullable String token) {
        return new Request("GET", path, List.of(), Map.of(), token);
    }

    /** Parses the target of a request line. A query that cannot be decoded is kept as it is. */
    public static Request of(String method, String target) {
        int queryStart = target.indexOf('?');
        List<QueryParameter> query = new ArrayList<>();
        if (queryStart >= 0) {
            for (String pair : target.substring(queryStart + 1).split("&")) {
                String[] parts = pair.split("=", 2);
                query.add(new QueryParameter(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1])));
            }
        }
        return new Request(method, queryStart < 0 ? target : target.substring(0, queryStart), query, Map.of(), null);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    public Request withQuery(String name, String value) {
        List<QueryParameter> newQuery = new ArrayList<>(query);
        newQuery.add(new QueryParameter(name, value));
        return new Request(method, path, newQuery, headers, token);
    }

    public Request withHeader(String name, String value) {
        Map<String, String> newHeaders = new LinkedHashMap<>(headers);
        newHeaders.put(name, value);
        return new Request(method, path, query, newHeaders, token);
    }

    public Request withMethod(String newMethod) {
        return new Request(newMethod, path, query, headers, token);
    }

    public Request withToken(@Nullable String newToken) {
        return new Request(method, path, query, headers, newToken);
    }

    /** Returns the first value of a query parameter. */
    public Optional<String> query(String name) {
        return query.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(QueryParameter::value)
                .findFirst();
    }

    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns the encoded path and query. */
    public String target() {
        return path
                + (query.isEmpty()
                        ? ""
                        : query.stream()
                                .map(parameter -> encode(parameter.name()) + '=' + encode(parameter.value()))
                                .collect(Collectors.joining("&", "?", "")));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return method + ' ' + target() + (token == null ? "" : " as " + token);
    }
}
