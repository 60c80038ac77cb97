package org.coworkingapi.client.test;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error that the server was verified to answer.
 *
 * @param consumer whose contract says so; null if the spec does
 * @param id of the team or the coworker; empty if the request asks for more than a profile and its shape
 * @param token the name of the token that was sent; null for none
 */
record VerifiedError(
        @Nullable String consumer,
        Operation operation,
        OptionalLong id,
        @Nullable String token,
        int status,
        Map<String, String> headers,
        ObjectNode body) {

    private static final String RETRY_AFTER = "Retry-After";
    private static final String DETAIL = "detail";

    static Optional<VerifiedError> of(Stub stub) {
        return stub.status() >= 400
                        && stub.body() instanceof ObjectNode body
                        && body.path("code").isString()
                ? Optional.of(new VerifiedError(
                        stub.consumer(),
                        stub.operation(),
                        stub.plainId(),
                        stub.token(),
                        stub.status(),
                        stub.headers(),
                        body))
                : Optional.empty();
    }

    ErrorCode code() {
        return new ErrorCode(body.get("code").stringValue());
    }

    /** Whether the same request of somebody else would not be refused. */
    boolean isAboutReader() {
        return !code().equals(operation.missing()) && status != 400;
    }

    boolean hasRetryAfter() {
        return headers.containsKey(RETRY_AFTER);
    }

    /** The same, about somebody else. */
    VerifiedError about(Subject subject) {
        return withText("\\b(team|id) \\d+\\b", "$1 " + subject.id());
    }

    /** The same, with another time to wait. */
    VerifiedError retryAfter(Duration pause) {
        VerifiedError error = withText("\\bin \\d+ s\\b", "in " + pause.toSeconds() + " s");
        error.headers.put(RETRY_AFTER, Long.toString(pause.toSeconds()));
        return error;
    }

    /** The same, with other words for people. */
    VerifiedError detail(String detail) {
        return new VerifiedError(
                consumer, operation, id, token, status, headers, body.deepCopy().put(DETAIL, detail));
    }

    /** The server says the same in the body and in the challenge. */
    private VerifiedError withText(String pattern, String replacement) {
        Map<String, String> changed = new TreeMap<>(headers);
        changed.replaceAll((name, value) -> value.replaceAll(pattern, replacement));
        return new VerifiedError(
                consumer,
                operation,
                id,
                token,
                status,
                changed,
                body.deepCopy().put(DETAIL, body.path(DETAIL).asString("").replaceAll(pattern, replacement)));
    }
}
