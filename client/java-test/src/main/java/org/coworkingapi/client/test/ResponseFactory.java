package org.coworkingapi.client.test;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.coworkingapi.client.model.ErrorCode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Creates the responses for stubbed requests, and reports requests without a verified response. */
final class ResponseFactory {

    private static final String PROBLEM = "application/problem+json";

    private final VerifiedData data;
    private final VerifiedResponses responses;
    private final VerifiedErrors errors;
    private final UnmatchedRequests unmatched;

    ResponseFactory(
            VerifiedData data, VerifiedResponses responses, VerifiedErrors errors, UnmatchedRequests unmatched) {
        this.data = data;
        this.responses = responses;
        this.errors = errors;
        this.unmatched = unmatched;
    }

    ResponseDefinition respond(ParsedRequest request, StubKey key, Step step, CountDownLatch testEnd) {
        Delays.delay(step.after(), testEnd);
        Outcome outcome = step.outcome() instanceof Outcome.Changed changed ? changed.original() : step.outcome();
        BodyChange change = step.outcome() instanceof Outcome.Changed changed ? changed.change() : BodyChange.NONE;
        if (outcome instanceof Outcome.Found || outcome instanceof Outcome.Missing) {
            return rejection(request, key)
                    .orElseGet(() -> outcome instanceof Outcome.Found
                            ? verifiedResponse(request, key, change)
                            : errorResponse(errors.find(
                                    key, Objects.requireNonNull(key.operation().notFoundCode()), request.token())));
        }
        if (outcome instanceof Outcome.Failure failure) {
            VerifiedError error = errors.find(key, failure.code(), request.token());
            VerifiedError stubbed = failure.retryAfter() == null ? error : error.withRetryAfter(failure.retryAfter());
            return errorResponse(
                    stubbed.withBody((ObjectNode) change.apply(stubbed.status(), stubbed.contract(), stubbed.body())));
        }
        if (outcome instanceof Outcome.Hang) {
            Delays.delay(Delays.UNTIL_TEST_END, testEnd);
        }
        // The response fails after its first byte, because the JDK's client silently retries a request without any
        // response.
        return ResponseDefinitionBuilder.responseDefinition()
                .withFault(Fault.MALFORMED_RESPONSE_CHUNK)
                .build();
    }

    /** Returns the error for an invalid media type, token or shape, which the server checks before the id. */
    private Optional<ResponseDefinition> rejection(ParsedRequest request, StubKey key) {
        if (!request.acceptsJson() && errors.has(key.operation(), ErrorCode.NOT_ACCEPTABLE)) {
            return Optional.of(errorResponse(errors.find(key, ErrorCode.NOT_ACCEPTABLE, request.token())));
        }
        Optional<ErrorCode> code = data.rejection(request.token());
        if (code.isPresent() && errors.has(key.operation(), code.get())) {
            return Optional.of(errorResponse(errors.find(key, code.get(), request.token())));
        }
        if (!key.operation().isShaped()) {
            return Optional.empty();
        }
        try {
            if (request.shapes().size() > 1) {
                throw new InvalidShapeException(
                        ErrorCode.INVALID_SHAPE,
                        "_shape is sent " + request.shapes().size()
                                + " times; send it once, with commas between the paths.");
            }
            Selection.of(request.shape(), key.operation());
            return Optional.empty();
        } catch (InvalidShapeException e) {
            return Optional.of(
                    errorResponse(errors.find(key, e.code(), request.token()).withDetail(e.detail())));
        }
    }

    private ResponseDefinition verifiedResponse(ParsedRequest request, StubKey key, BodyChange change) {
        Optional<VerifiedError> rejection = errors.rejection(key, request.token());
        if (rejection.isPresent()) {
            return errorResponse(rejection.get());
        }
        try {
            VerifiedResponse verified = responses.find(key, request);
            return response(verified.withBody(
                    change.apply(verified.status(), verified.contract(), verified.body()), verified.contract()));
        } catch (NotVerifiedException e) {
            return notImplemented(unmatched.reportNotVerified(request, key, e));
        }
    }

    private static ResponseDefinition response(VerifiedResponse verified) {
        ResponseDefinitionBuilder response = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(verified.status())
                .withBody(verified.body().isMissingNode() ? "" : verified.body().toString());
        verified.headers().forEach(response::withHeader);
        return response.build();
    }

    private static ResponseDefinition errorResponse(VerifiedError error) {
        ResponseDefinitionBuilder response = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(error.status())
                .withBody(error.body().toString());
        error.headers().forEach(response::withHeader);
        return response.build();
    }

    /** Returns a response with status 501, which the API does not use and clients do not retry. */
    ResponseDefinition notImplemented(String detail) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("title", "No matching stub")
                .put("status", 501)
                .put("code", "NOT_VERIFIED")
                .put("detail", detail);
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(501)
                .withHeader("Content-Type", PROBLEM)
                .withBody(problem.toString())
                .build();
    }
}
