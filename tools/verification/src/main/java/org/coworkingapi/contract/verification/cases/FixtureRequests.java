package org.coworkingapi.contract.verification.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.SymbolicToken;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.RequestBody;
import org.coworkingapi.contract.openapi.operation.Response;
import tools.jackson.databind.JsonNode;

/**
 * The file {@code fixture/requests.json}. For each operation, {@code succeeds} is a successful request, {@code shows}
 * has a request for each example, {@code effects} has reads of the changed data, and {@code provokes} has a request for
 * each error that depends on data or state. {@code skips} has the locations whose cases are skipped, with the reasons.
 */
final class FixtureRequests {

    private static final String REMEDY = "Correct this entry of the file, or remove it.";

    /** The statuses of errors for values that the fixture data does not contain. */
    private static final Set<Integer> ABSENCE = Set.of(404, 410);

    /** The statuses of errors for values that are unknown or that the server rejects for another reason. */
    private static final Set<Integer> REJECTION = Set.of(400, 412, 422);

    /** The media types for bodies that the spec documents with ranges only, such as {@code application/*}. */
    private static final List<String> WRITTEN_TYPES =
            List.of("application/json", "application/x-www-form-urlencoded", "text/plain");

    private final SourceFile file;
    private final CaseCollector collector;
    private final Map<String, SymbolicToken> tokens;

    FixtureRequests(SourceFile file, CaseCollector collector, Map<String, SymbolicToken> tokens) {
        this.file = file;
        this.collector = collector;
        this.tokens = tokens;
        file.root().propertyNames().stream()
                .filter(id -> collector.spec().operations().stream()
                        .noneMatch(operation -> operation.id().equals(id)))
                .forEach(id -> collector.addFixtureFinding(
                        file, id, '/' + id, "The spec has no operation " + id + '.', REMEDY));
        for (Operation operation : collector.spec().operations()) {
            file.at(entry(operation) + "/skips")
                    .forEachEntry(
                            (location, reason) -> collector.skipLocation(operation, location, reason.asString("")));
        }
    }

    private static String entry(Operation operation) {
        return '/' + JsonPointers.escaped(operation.id());
    }

    /** Returns the successful request of an operation; reports a finding if it is missing or incorrect. */
    Optional<SampleRequest> successfulRequest(Operation operation) {
        String pointer = entry(operation) + "/succeeds";
        if (file.at(pointer).isMissingNode()) {
            collector.addFixtureFinding(
                    file,
                    operation.id(),
                    entry(operation),
                    "The operation " + operation.id() + " has no successful request.",
                    "Add it as '" + operation.id() + ".succeeds', with a token and the parameters.");
            return Optional.empty();
        }
        SampleRequest sampleRequest = readRequest(defaults(operation), pointer);
        Optional<Parameter> missingParameter = operation.parameters().stream()
                .filter(parameter ->
                        parameter.isRequired() && !sampleRequest.parameters().containsKey(parameter.name()))
                .findFirst();
        if (missingParameter.isPresent()) {
            collector.addFixtureFinding(
                    file,
                    operation.id(),
                    pointer,
                    "The request has no value for the required parameter "
                            + missingParameter.get().name() + '.',
                    REMEDY);
            return Optional.empty();
        }
        if (!sampleRequest.body().isMissingNode() && sampleRequest.mediaType().isEmpty()) {
            collector.addFixtureFinding(
                    file,
                    operation.id(),
                    pointer,
                    "The request has a body without a media type, and the spec has only ranges of media types.",
                    "Add the media type of the body as 'mediaType'.");
            return Optional.empty();
        }
        collector
                .expectedError(sampleRequest.request(), operation)
                .ifPresent(expectedError -> collector.addFixtureFinding(
                        file,
                        operation.id(),
                        pointer,
                        "The request does not succeed: according to the spec, it leads to " + expectedError + '.',
                        REMEDY));
        return Optional.of(sampleRequest);
    }

    /**
     * Returns the response for a parameter value that is not in the fixture data; empty if the file has no error for
     * such values.
     */
    Optional<ExpectedResponse> unknownValueResponse(Operation operation, Parameter parameter) {
        return unknownResponse(
                operation,
                error -> !error.has("token")
                        && !error.has("body")
                        && error.path("parameters").size() == 1
                        && error.path("parameters").has(parameter.name()));
    }

    /**
     * Returns whether the fixture data may contain a parameter value: the file or the spec uses it for a request that
     * does not lead to an error for missing data.
     */
    boolean isKnownValue(Parameter parameter, String value) {
        return parameter.example().equals(value)
                || file.root()
                        .valueStream()
                        .flatMap(entry -> Stream.of(
                                        Stream.of(entry.path("succeeds")),
                                        entry.path("shows").valueStream(),
                                        entry.path("provokes")
                                                .propertyStream()
                                                .filter(error -> !error.getKey().matches("4(04|10)( .*)?"))
                                                .map(Map.Entry::getValue))
                                .flatMap(requests -> requests))
                        .anyMatch(request -> request.path("parameters")
                                .path(parameter.name())
                                .asString("")
                                .equals(value));
    }

    /**
     * Returns the response for a value of this top-level body property that is not in the fixture data; empty if the
     * file has no error for such values.
     */
    Optional<ExpectedResponse> unknownMemberResponse(Operation operation, String member) {
        return unknownResponse(
                operation,
                error -> !error.has("token")
                        && !error.has("parameters")
                        && error.path("body").size() == 1
                        && error.path("body").has(member));
    }

    /**
     * Returns the response for an unknown value. If the file has an error of {@link #REJECTION}, the request may also
     * succeed, because the file does not state which values the server rejects.
     */
    private Optional<ExpectedResponse> unknownResponse(Operation operation, Predicate<JsonNode> changesValue) {
        List<ExpectedResponse> errors = errorRequests(operation)
                .propertyStream()
                .filter(entry -> changesValue.test(entry.getValue()))
                .flatMap(entry -> DocumentedResponses.of(operation, entry.getKey()).stream())
                .filter(error -> ABSENCE.contains(error.status()) || REJECTION.contains(error.status()))
                .toList();
        if (errors.stream().noneMatch(error -> REJECTION.contains(error.status()))) {
            return errors.stream().findFirst();
        }
        List<Integer> statuses = Stream.concat(
                        CaseCollector.success(operation).statuses().stream(),
                        errors.stream().map(ExpectedResponse::status))
                .distinct()
                .toList();
        return Optional.of(new ExpectedResponse(statuses, ""));
    }

    /** Returns a request with the examples of the spec for the required parameters and the body. */
    private static SampleRequest defaults(Operation operation) {
        Map<String, String> parameters = new LinkedHashMap<>();
        operation.parameters().stream()
                .filter(parameter ->
                        parameter.isRequired() && !parameter.example().isEmpty())
                .forEach(parameter -> parameters.put(parameter.name(), parameter.example()));
        SampleRequest request = SampleRequest.of(operation).with(parameters);
        Optional<RequestBody> documented = operation.documentedRequestBody();
        Optional<String> mediaType = documented.flatMap(FixtureRequests::mediaType);
        return mediaType
                .flatMap(type -> documented.flatMap(body -> body.body(type)))
                .map(body -> request.withMediaType(mediaType.get()).withBody(example(body)))
                .orElse(request);
    }

    /**
     * Returns the first media type that is not a range, or otherwise a media type that one of the ranges includes;
     * empty if the tools do not write bodies for any of the ranges.
     */
    private static Optional<String> mediaType(RequestBody body) {
        return body.bodies().keySet().stream()
                .filter(type -> !BodyCases.isRange(type))
                .findFirst()
                .or(() -> WRITTEN_TYPES.stream()
                        .filter(type -> body.body(type).isPresent())
                        .findFirst());
    }

    private static JsonNode example(Response.Body body) {
        return body.examples().stream()
                .findFirst()
                .map(Response.Example::value)
                .orElseGet(() -> body.schema().node().path("example"));
    }

    /** Adds a test case for each example of a successful response. */
    void addExamples(SampleRequest successfulRequest) {
        Operation operation = successfulRequest.operation();
        JsonNode exampleRequests = file.at(entry(operation) + "/shows");
        Map<String, Response.Example> examples = new LinkedHashMap<>();
        operation.success().examples().forEach(example -> examples.put(example.name(), example));
        exampleRequests.propertyNames().stream()
                .filter(name -> !examples.containsKey(name))
                .forEach(name -> addExpectation(successfulRequest, name));
        examples.forEach((name, example) -> {
            if (!exampleRequests.has(name) && !operation.statesCauses()) {
                collector.skip(
                        operation,
                        "example " + name,
                        "The example has no request under 'shows' in "
                                + file.path().toString().replace('\\', '/')
                                + ", so it is not compared with a response.");
                return;
            }
            if (!exampleRequests.has(name)) {
                collector.addFixtureFinding(
                        file,
                        operation.id(),
                        entry(operation) + "/shows",
                        "The example " + name + " has no request.",
                        "Add a request under 'shows', with its differences from 'succeeds'.");
                return;
            }
            SampleRequest sampleRequest =
                    readRequest(successfulRequest, entry(operation) + "/shows/" + JsonPointers.escaped(name));
            SampleRequest requestWithShape = example.shape()
                    .flatMap(shape ->
                            operation.projection().map(parameter -> sampleRequest.with(parameter.name(), shape)))
                    .orElse(sampleRequest);
            collector.add(
                    "shows " + name,
                    operation,
                    "",
                    example.node(),
                    requestWithShape.request(),
                    new ExpectedResponse(operation.success().status(), ""),
                    example.value());
        });
    }

    /** Adds a test case whose response must contain the fields that the file states. */
    private void addExpectation(SampleRequest successfulRequest, String name) {
        Operation operation = successfulRequest.operation();
        String pointer = entry(operation) + "/shows/" + JsonPointers.escaped(name);
        JsonNode expected = file.at(pointer + "/expects");
        if (expected.isMissingNode()) {
            collector.addFixtureFinding(
                    file,
                    operation.id(),
                    pointer,
                    "No successful response in the spec has an example named '" + name + "'.",
                    "Correct the name, or state the fields of the response under 'expects'.");
            return;
        }
        collector.add(
                "shows " + name,
                operation,
                "",
                operation.success().node(),
                readRequest(successfulRequest, pointer).request(),
                CaseCollector.success(operation),
                expected);
    }

    /** Adds a test case for each read that shows an effect of the successful request. */
    void addEffects(SampleRequest successfulRequest, Map<Operation, SampleRequest> successfulRequests) {
        Operation operation = successfulRequest.operation();
        JsonNode effects = file.at(entry(operation) + "/effects");
        for (int i = 0; i < effects.size(); i++) {
            String pointer = entry(operation) + "/effects/" + i;
            String id = effects.get(i).path("operation").asString("");
            Optional<SampleRequest> read = successfulRequests.values().stream()
                    .filter(sample -> sample.operation().id().equals(id))
                    .findFirst()
                    .map(sample -> readRequest(sample, pointer));
            if (read.isEmpty()) {
                collector.addFixtureFinding(
                        file,
                        operation.id(),
                        pointer,
                        "The operation '" + id + "' has no successful request in this file.",
                        "Name an operation of this file that reads the effect.");
            } else {
                collector.addEffect(
                        "succeeds, then " + id,
                        successfulRequest,
                        ReadBack.shown(read.get().request(), effects.get(i).path("expects")));
            }
        }
    }

    /** Adds a test case for each error code that depends on data or state. */
    void addErrors(SampleRequest successfulRequest) {
        Operation operation = successfulRequest.operation();
        errorRequests(operation).propertyNames().forEach(code -> {
            String pointer = entry(operation) + "/provokes/" + JsonPointers.escaped(code);
            Optional<ExpectedResponse> expected = DocumentedResponses.of(operation, code);
            if (expected.isEmpty()) {
                collector.addFixtureFinding(
                        file,
                        operation.id(),
                        pointer,
                        (code.matches("\\d{3}( .*)?") ? "The status " : "The code ") + code + " is not documented for "
                                + operation.id() + '.',
                        REMEDY);
                return;
            }
            SampleRequest sampleRequest = readRequest(successfulRequest, pointer);
            Optional<ExpectedResponse> otherError = collector
                    .expectedError(sampleRequest.request(), operation)
                    .filter(error -> !error.allows(
                            expected.get().status(), expected.get().code()));
            if (otherError.isPresent()) {
                collector.addFixtureFinding(
                        file,
                        operation.id(),
                        pointer,
                        "According to the spec, the request leads to " + otherError.get() + " instead of " + code + '.',
                        REMEDY);
                return;
            }
            collector.add(
                    "leads to " + (expected.get().code().isEmpty() ? code : expected.get()),
                    operation,
                    "",
                    DocumentedResponses.source(operation, expected.get()),
                    sampleRequest.request(),
                    expected.get());
        });
    }

    private JsonNode errorRequests(Operation operation) {
        return file.at(entry(operation) + "/provokes");
    }

    /** Reads an entry of the file, which overrides the token, the parameters and the body of a base request. */
    private SampleRequest readRequest(SampleRequest base, String pointer) {
        Map<String, String> parameters = new LinkedHashMap<>();
        file.at(pointer + "/parameters").forEachEntry((name, value) -> {
            if (base.operation().parameter(name).isEmpty()) {
                collector.addFixtureFinding(
                        file,
                        base.operation().id(),
                        pointer + "/parameters/" + JsonPointers.escaped(name),
                        "The operation " + base.operation().id() + " has no parameter " + name + '.',
                        REMEDY);
            }
            parameters.put(name, value.asString());
        });
        JsonNode token = file.at(pointer + "/token");
        if (token.isString() && !tokens.containsKey(token.asString())) {
            collector.addFixtureFinding(
                    file,
                    base.operation().id(),
                    pointer + "/token",
                    "The token '" + token.asString() + "' is not defined in tokens.json.",
                    "Add the token to tokens.json, or use a defined token.");
        }
        SampleRequest sampleRequest = withBody(base.with(parameters), pointer);
        if (token.isMissingNode()) {
            return sampleRequest;
        }
        return sampleRequest.withToken(token.isNull() ? null : token.asString());
    }

    private SampleRequest withBody(SampleRequest base, String pointer) {
        JsonNode mediaType = file.at(pointer + "/mediaType");
        JsonNode body = file.at(pointer + "/body");
        if (!body.isMissingNode() && base.operation().documentedRequestBody().isEmpty()) {
            collector.addFixtureFinding(
                    file,
                    base.operation().id(),
                    pointer + "/body",
                    "The operation " + base.operation().id() + " has no request body.",
                    REMEDY);
            return base;
        }
        SampleRequest typed = mediaType.isString() ? base.withMediaType(mediaType.asString()) : base;
        return body.isMissingNode() ? typed : typed.withChangedBody(body);
    }
}
