package org.coworkingapi.client.test;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coworkingapi.client.model.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A verified error response.
 *
 * @param consumer the consumer whose contract verifies the error; null for an example of the spec
 * @param contract the contract; null for an example of the spec
 * @param key the operation and its ids; null for an example of the spec, and for a contract whose request has query
 *     parameters besides {@code _shape} or conditions that {@link ContractStub#key} does not support
 * @param token the name of the request's token; null for none
 */
record VerifiedError(
        @Nullable String consumer,
        @Nullable String contract,
        Operation operation,
        @Nullable StubKey key,
        @Nullable String token,
        int status,
        Map<String, String> headers,
        ObjectNode body) {

    private static final String RETRY_AFTER = "Retry-After";
    private static final String DETAIL = "detail";

    static Optional<VerifiedError> of(ContractStub stub) {
        return stub.status() >= 400
                        && stub.body() instanceof ObjectNode body
                        && body.path("code").isString()
                ? Optional.of(new VerifiedError(
                        stub.consumer(),
                        stub.contract(),
                        stub.operation(),
                        stub.query().isEmpty() ? stub.key().orElse(null) : null,
                        stub.token(),
                        stub.status(),
                        stub.headers(),
                        body))
                : Optional.empty();
    }

    ErrorCode code() {
        return new ErrorCode(body.get("code").stringValue());
    }

    /** Returns whether the caller is not authorized. */
    boolean dependsOnCaller() {
        return status == 401 || status == 403;
    }

    boolean hasRetryAfter() {
        return headers.containsKey(RETRY_AFTER);
    }

    /** Returns a copy of this error for another id. */
    VerifiedError withId(StubKey newKey) {
        return withReplaced("(?i)\\b(" + operation.resource() + "|id) \\d+\\b", "$1 " + newKey.id());
    }

    /** Returns a copy of this error with another {@code Retry-After}. */
    VerifiedError withRetryAfter(Duration duration) {
        VerifiedError error = withReplaced("\\bin \\d+ s\\b", "in " + duration.toSeconds() + " s");
        error.headers.put(RETRY_AFTER, Long.toString(duration.toSeconds()));
        return error;
    }

    /** Returns a copy of this error with another {@code detail}. */
    VerifiedError withDetail(String detail) {
        return withBody(body.deepCopy().put(DETAIL, detail));
    }

    /** Returns a copy of this error with another body. */
    VerifiedError withBody(ObjectNode newBody) {
        return new VerifiedError(consumer, contract, operation, key, token, status, headers, newBody);
    }

    /**
     * Returns a copy of this error with the matches replaced in the detail and in the headers, because
     * {@code WWW-Authenticate} repeats the detail.
     */
    private VerifiedError withReplaced(String pattern, String replacement) {
        Map<String, String> newHeaders = new TreeMap<>(headers);
        newHeaders.replaceAll((name, value) -> value.replaceAll(pattern, replacement));
        return new VerifiedError(
                consumer,
                contract,
                operation,
                key,
                token,
                status,
                newHeaders,
                body.deepCopy().put(DETAIL, body.path(DETAIL).asString("").replaceAll(pattern, replacement)));
    }
}
