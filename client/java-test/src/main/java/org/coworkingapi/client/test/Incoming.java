package org.coworkingapi.client.test;

import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request as the stub understands it.
 *
 * @param path without the query
 * @param subject whose profile it asks for; null if it asks for none
 * @param shapes the values of {@code _shape}
 * @param token the bearer token; null for none
 * @param accept what the answer may be; null for anything
 */
record Incoming(
        String method,
        String path,
        @Nullable Subject subject,
        List<String> shapes,
        @Nullable String token,
        @Nullable String accept) {

    private static final Pattern JSON = Pattern.compile(
            "(^|.*,) *(application/json|application/\\*|\\*/\\*) *([,;].*|$)", Pattern.CASE_INSENSITIVE);

    static Incoming of(Request request) {
        String path = request.getUrl().replaceFirst("\\?.*", "");
        QueryParameter shape = request.queryParameter("_shape");
        return new Incoming(
                request.getMethod().value(),
                path,
                subject(path).orElse(null),
                shape.isPresent() ? shape.values() : List.of(),
                Token.of(request.getHeader("Authorization")),
                request.getHeader("Accept"));
    }

    private static Optional<Subject> subject(String path) {
        for (Operation operation : Operation.values()) {
            OptionalLong id = operation.idIn(path);
            if (id.isPresent()) {
                return Optional.of(new Subject(operation, id.getAsLong()));
            }
        }
        return Optional.empty();
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean acceptsJson() {
        return accept == null || JSON.matcher(accept).matches();
    }

    @Nullable
    String shape() {
        return shapes.isEmpty() ? null : shapes.get(0);
    }

    /** Method, path and shape, and never the token. */
    @Override
    public String toString() {
        return method + " " + path + (shape() == null ? "" : "?_shape=" + shape());
    }
}
