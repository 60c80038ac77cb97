package org.coworkingapi.contract.openapi.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request that refers to its token by name.
 *
 * @param path the percent-encoded path
 * @param query the query parameters, not encoded
 * @param headers the headers without {@code Authorization}
 * @param token a name from {@code tokens.json}; null for unauthenticated requests
 * @param body the body in the media type of the header {@code Content-Type}; null for requests without a body
 */
public record Request(
        String method,
        String path,
        List<QueryParameter> query,
        Map<String, String> headers,
        @Nullable String token,
        @Nullable String body) {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String COOKIE = "Cookie";
    /** The methods that do not change the state of a server (RFC 9110, section 9.2.1). */
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** A query parameter. */
    public record QueryParameter(String name, String value) {}

    public Request {
        query = List.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** Creates a request without a body. */
    public Request(
            String method,
            String path,
            List<QueryParameter> query,
            Map<String, String> headers,
            @Nullable String token) {
        this(method, path, query, headers, token, null);
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
        return new Request(method, path, newQuery, headers, token, body);
    }

    public Request withHeader(String name, String value) {
        Map<String, String> newHeaders = new LinkedHashMap<>(headers);
        newHeaders.put(name, value);
        return new Request(method, path, query, newHeaders, token, body);
    }

    public Request withMethod(String newMethod) {
        return new Request(newMethod, path, query, headers, token, body);
    }

    public Request withToken(@Nullable String newToken) {
        return new Request(method, path, query, headers, newToken, body);
    }

    public Request withPath(String newPath) {
        return new Request(method, newPath, query, headers, token, body);
    }

    /** Adds a value to the header {@code Cookie}. */
    public Request withCookie(String name, String value) {
        String cookie = name + '=' + value;
        return withHeader(
                COOKIE, header(COOKIE).map(others -> others + "; " + cookie).orElse(cookie));
    }

    /** Returns the request with this body and the header {@code Content-Type}. */
    public Request withBody(String mediaType, String newBody) {
        return new Request(method, path, query, headers, token, newBody).withHeader(CONTENT_TYPE, mediaType);
    }

    /** Returns the request without body and {@code Content-Type}. */
    public Request withoutBody() {
        Map<String, String> otherHeaders = new LinkedHashMap<>(headers);
        otherHeaders.keySet().removeIf(CONTENT_TYPE::equalsIgnoreCase);
        return new Request(method, path, query, otherHeaders, token, null);
    }

    /** Returns whether the method does not change the state of the server. */
    public boolean isSafe() {
        return SAFE_METHODS.contains(method);
    }

    /** Returns the header {@code Content-Type}, or an empty string if there is none. */
    public String contentType() {
        return header(CONTENT_TYPE).orElse("");
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
        return method + ' ' + target() + (token == null ? "" : " as " + token) + (body == null ? "" : " with " + body);
    }
}
