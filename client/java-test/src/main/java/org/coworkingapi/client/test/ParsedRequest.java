package org.coworkingapi.client.test;

import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request, parsed into the parts that the stub uses.
 *
 * @param path the path without the query
 * @param key the requested profile; null if the path does not identify one
 * @param shapes the values of {@code _shape}
 * @param token the bearer token; null for none
 * @param accept the {@code Accept} header; null for none
 */
record ParsedRequest(
        String method,
        String path,
        @Nullable ProfileKey key,
        List<String> shapes,
        @Nullable String token,
        @Nullable String accept) {

    private static final Pattern JSON = Pattern.compile(
            "(^|.*,) *(application/json|application/\\*|\\*/\\*) *([,;].*|$)", Pattern.CASE_INSENSITIVE);

    static ParsedRequest of(Request request) {
        String path = request.getUrl().replaceFirst("\\?.*", "");
        QueryParameter shape = request.queryParameter("_shape");
        return new ParsedRequest(
                request.getMethod().value(),
                path,
                key(path).orElse(null),
                shape.isPresent() ? shape.values() : List.of(),
                Token.of(request.getHeader("Authorization")),
                request.getHeader("Accept"));
    }

    private static Optional<ProfileKey> key(String path) {
        for (Operation operation : Operation.values()) {
            OptionalLong id = operation.idIn(path);
            if (id.isPresent()) {
                return Optional.of(new ProfileKey(operation, id.getAsLong()));
            }
        }
        return Optional.empty();
    }

    boolean isGet() {
        return method.equals("GET");
    }

    boolean acceptsJson() {
        return accept == null || JSON.matcher(accept).matches();
    }

    @Nullable
    String shape() {
        return shapes.isEmpty() ? null : shapes.get(0);
    }

    /** Returns the method, the path and the shape, but never the token. */
    @Override
    public String toString() {
        return method + " " + path + (shape() == null ? "" : "?_shape=" + shape());
    }
}
