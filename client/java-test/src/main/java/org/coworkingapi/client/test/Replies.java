package org.coworkingapi.client.test;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.coworkingapi.client.model.ErrorCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes responses of what was said, and complains of what nobody can answer. */
final class Replies {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final Library library;
    private final Profiles profiles;
    private final Failures failures;
    private final Complaints complaints;

    Replies(Library library, Profiles profiles, Failures failures, Complaints complaints) {
        this.library = library;
        this.profiles = profiles;
        this.failures = failures;
        this.complaints = complaints;
    }

    ResponseDefinition reply(Incoming request, Subject subject, Turn turn, CountDownLatch testIsOver) {
        Pauses.pause(turn.after(), testIsOver);
        Outcome outcome = turn.outcome();
        if (outcome instanceof Outcome.Found || outcome instanceof Outcome.Missing) {
            return refusal(request, subject)
                    .orElseGet(() -> outcome instanceof Outcome.Found
                            ? found(request, subject)
                            : error(failures.find(subject, subject.operation().missing(), request.token())));
        }
        if (outcome instanceof Outcome.Failure failure) {
            VerifiedError error = failures.find(subject, failure.code(), request.token());
            return error(failure.retryAfter() == null ? error : error.retryAfter(failure.retryAfter()));
        }
        if (outcome instanceof Outcome.Silence) {
            Pauses.pause(Pauses.TO_THE_END, testIsOver);
        }
        // Before the first byte, the JDK's client would silently send the request again.
        return ResponseDefinitionBuilder.responseDefinition()
                .withFault(Fault.MALFORMED_RESPONSE_CHUNK)
                .build();
    }

    /** The server looks at the accepted media type, the token and the shape before it looks for anybody. */
    private Optional<ResponseDefinition> refusal(Incoming request, Subject subject) {
        if (!request.acceptsJson()) {
            return Optional.of(error(failures.find(subject, ErrorCode.NOT_ACCEPTABLE, request.token())));
        }
        Optional<ErrorCode> refused = library.refused(request.token());
        if (refused.isPresent()) {
            return Optional.of(error(failures.find(subject, refused.get(), request.token())));
        }
        try {
            if (request.shapes().size() > 1) {
                throw new RefusedShapeException(
                        ErrorCode.INVALID_SHAPE,
                        "_shape is sent " + request.shapes().size()
                                + " times; send it once, with commas between the paths.");
            }
            Selection.of(request.shape(), subject.operation());
            return Optional.empty();
        } catch (RefusedShapeException e) {
            return Optional.of(
                    error(failures.find(subject, e.code(), request.token()).detail(e.detail())));
        }
    }

    private ResponseDefinition found(Incoming request, Subject subject) {
        Optional<VerifiedError> refused = failures.refused(subject, request.token());
        if (refused.isPresent()) {
            return error(refused.get());
        }
        try {
            return response(200, JSON, profiles.find(subject, request.shape(), request.token()));
        } catch (NotVerifiedException e) {
            return unanswered(complaints.notVerified(request, subject, e.fields()));
        }
    }

    private static ResponseDefinition error(VerifiedError error) {
        ResponseDefinitionBuilder response = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(error.status())
                .withBody(error.body().toString());
        error.headers().forEach(response::withHeader);
        return response.build();
    }

    /** A status that no operation has, and that no client takes for "try again". */
    ResponseDefinition unanswered(String sentence) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("title", "The stub has no answer").put("status", 501).put("detail", sentence);
        return response(501, PROBLEM, problem);
    }

    private static ResponseDefinition response(int status, String mediaType, JsonNode body) {
        return ResponseDefinitionBuilder.responseDefinition()
                .withStatus(status)
                .withHeader("Content-Type", mediaType)
                .withBody(body.toString())
                .build();
    }
}
