package org.coworkingapi.client.test;

import com.github.tomakehurst.wiremock.common.Urls;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request, parsed into the parts that the stub uses.
 *
 * @param path the path without the query
 * @param key the operation and its ids; null if the request matches no operation
 * @param shapes the values of {@code _shape}
 * @param query the first value of each other query parameter
 * @param token the bearer token; null for none
 * @param accept the {@code Accept} header; null for none
 * @param original the request with its body
 */
record ParsedRequest(
        String method,
        String path,
        @Nullable StubKey key,
        List<String> shapes,
        Map<String, String> query,
        @Nullable String token,
        @Nullable String accept,
        Request original) {

    private static final String SHAPE = "_shape";
    private static final Pattern JSON = Pattern.compile(
            "(^|.*,) *(application/json|application/\\*|\\*/\\*) *([,;].*|$)", Pattern.CASE_INSENSITIVE);

    static ParsedRequest of(Request request) {
        String path = request.getUrl().replaceFirst("\\?.*", "");
        QueryParameter shape = request.queryParameter(SHAPE);
        return new ParsedRequest(
                request.getMethod().value(),
                path,
                StubKey.ofRequest(request.getMethod().value(), path).orElse(null),
                shape.isPresent() ? shape.values() : List.of(),
                query(request),
                Token.of(request.getHeader("Authorization")),
                request.getHeader("Accept"),
                request);
    }

    private static Map<String, String> query(Request request) {
        Map<String, String> values = new TreeMap<>();
        Urls.splitQueryFromUrl(request.getUrl()).forEach((name, parameter) -> values.put(name, parameter.firstValue()));
        values.remove(SHAPE);
        return values;
    }

    boolean acceptsJson() {
        return accept == null || JSON.matcher(accept).matches();
    }

    @Nullable
    String shape() {
        return shapes.isEmpty() ? null : shapes.get(0);
    }

    @Nullable
    String body() {
        String body = original.getBodyAsString();
        return body == null || body.isEmpty() ? null : body;
    }

    /** Returns the method, the path and the query, but never the token. */
    @Override
    public String toString() {
        StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");
        if (shape() != null) {
            parameters.add(SHAPE + "=" + shape());
        }
        query.forEach((name, value) -> parameters.add(name + "=" + value));
        return method + " " + path + parameters;
    }
}
