package org.coworkingapi.contract.verification.cases;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.http.BodyFormat;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.MediaType;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.RequestBody;
import org.coworkingapi.contract.openapi.operation.Response;

/** Generates test cases for request bodies: missing and malformed bodies, media types, and the schema of each type. */
final class BodyCases {

    private static final String BODY = "body";
    private static final String CONTENT_TYPE = "header Content-Type";
    private static final String UNKNOWN_TYPE = "application/vnd.unknown";

    private final CaseCollector collector;
    private final FixtureRequests fixture;

    BodyCases(CaseCollector collector, FixtureRequests fixture) {
        this.collector = collector;
        this.fixture = fixture;
    }

    void generate(SampleRequest successfulRequest) {
        Operation operation = successfulRequest.operation();
        Optional<RequestBody> documented = operation.documentedRequestBody();
        if (documented.isEmpty()) {
            return;
        }
        if (successfulRequest.body().isMissingNode()) {
            collector.skip(
                    operation, BODY, "The successful request of the fixture has no body, and the spec has no example.");
            return;
        }
        addPresenceCases(successfulRequest, documented.get());
        addMediaTypeCases(successfulRequest, documented.get());
        documented.get().bodies().forEach((type, body) -> {
            if (isRange(type)) {
                addRangeCases(successfulRequest, documented.get(), type, body);
            } else {
                addFormatCases(successfulRequest, type, body);
            }
        });
    }

    /** Returns whether a media type of the spec is a range such as {@code text/*}, which a request cannot send. */
    static boolean isRange(String mediaType) {
        return mediaType.contains("*");
    }

    /** Adds the cases for a range of media types, if it includes the media type of the successful request. */
    private void addRangeCases(
            SampleRequest successfulRequest, RequestBody documented, String range, Response.Body body) {
        String type = successfulRequest.mediaType();
        if (MediaType.find(documented.bodies().keySet(), type)
                .filter(range::equals)
                .isPresent()) {
            addFormatCases(successfulRequest, type, body);
        } else {
            collector.skip(
                    successfulRequest.operation(),
                    BODY + ' ' + range,
                    "The successful request does not have a media type of this range.");
        }
    }

    private void addPresenceCases(SampleRequest successfulRequest, RequestBody documented) {
        Request withoutBody = successfulRequest.request().withoutBody();
        collector.add(
                "no body",
                successfulRequest.operation(),
                BODY,
                documented.node().get("required").orElse(documented.node()),
                withoutBody);
    }

    private void addMediaTypeCases(SampleRequest successfulRequest, RequestBody documented) {
        Operation operation = successfulRequest.operation();
        Request request = successfulRequest.request();
        String type = successfulRequest.mediaType();
        collector.add(
                "Content-Type: " + type.toUpperCase(Locale.ROOT),
                operation,
                CONTENT_TYPE,
                documented.node(),
                request.withHeader("Content-Type", type.toUpperCase(Locale.ROOT)));
        if (BodyFormat.of(type) == BodyFormat.JSON && !type.contains(";")) {
            String withCharset = type + "; charset=utf-8";
            collector.add(
                    "Content-Type: " + withCharset,
                    operation,
                    CONTENT_TYPE,
                    documented.node(),
                    request.withHeader("Content-Type", withCharset));
        }
        if (documented.body(UNKNOWN_TYPE).isEmpty()) {
            collector.addRejected(
                    "Content-Type: " + UNKNOWN_TYPE,
                    operation,
                    CONTENT_TYPE,
                    documented.node(),
                    request.withHeader("Content-Type", UNKNOWN_TYPE));
        }
    }

    private void addFormatCases(SampleRequest successfulRequest, String type, Response.Body body) {
        Operation operation = successfulRequest.operation();
        BodyFormat format = BodyFormat.of(type);
        boolean isTypeOfRequest = type.equals(successfulRequest.mediaType());
        if (format == BodyFormat.OTHER || (format == BodyFormat.TEXT && !isTypeOfRequest)) {
            collector.skip(
                    operation, BODY + ' ' + type, "The tools generate bodies of JSON and form media types only.");
            return;
        }
        SampleRequest request = successfulRequest.withMediaType(type);
        if (!isTypeOfRequest
                && collector.expectedError(request.request(), operation).isPresent()) {
            collector.skip(
                    operation,
                    BODY + ' ' + type,
                    "The body of the successful request is not valid in this media type.");
            return;
        }
        collector.add("succeeds with " + type, operation, CONTENT_TYPE, body.node(), request.request());
        if (format == BodyFormat.JSON) {
            addMalformedCases(request, body);
        }
        new BodySchemaCases(collector, fixture, request, body).generate();
    }

    private void addMalformedCases(SampleRequest request, Response.Body body) {
        Request valid = request.request();
        String json = request.body().toString();
        Map.of(
                        "a truncated body", json.substring(0, json.length() - 1),
                        "an empty body", "",
                        "a body that is not JSON", "<body/>")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(malformed -> collector.addRejected(
                        malformed.getKey(),
                        request.operation(),
                        BODY,
                        body.node(),
                        valid.withBody(request.mediaType(), malformed.getValue())));
    }
}
