package org.coworkingapi.contract.verification.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.consumer.SymbolicToken;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.Response;
import tools.jackson.databind.JsonNode;

/**
 * The file {@code requests.json} with the requests that succeed with the fixture data, and the requests that lead to an
 * error because of data or state.
 */
final class FixtureRequests {

    private static final String REMEDY = "Correct this entry of the file, or remove it.";

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
                .forEach(id ->
                        collector.addFinding(file, id, '/' + id, "The spec has no operation " + id + '.', REMEDY));
    }

    /** Returns a request that succeeds; reports a finding if there is none. */
    Optional<SampleRequest> succeeding(Operation operation) {
        String pointer = '/' + operation.id() + "/succeeds";
        if (file.at(pointer).isMissingNode()) {
            collector.addFinding(
                    file,
                    operation.id(),
                    '/' + operation.id(),
                    "The operation " + operation.id() + " has no successful request.",
                    "Add it as '" + operation.id() + ".succeeds', with a token and the parameters.");
            return Optional.empty();
        }
        SampleRequest sampleRequest = read(new SampleRequest(operation, null, Map.of()), pointer);
        Optional<Parameter> missing = operation.parameters().stream()
                .filter(parameter ->
                        parameter.isRequired() && !sampleRequest.parameters().containsKey(parameter.name()))
                .findFirst();
        if (missing.isPresent()) {
            collector.addFinding(
                    file,
                    operation.id(),
                    pointer,
                    "The request has no value for the parameter "
                            + missing.get().name() + '.',
                    REMEDY);
            return Optional.empty();
        }
        collector
                .expectedError(sampleRequest.request(), operation)
                .ifPresent(expectedError -> collector.addFinding(
                        file,
                        operation.id(),
                        pointer,
                        "The request does not succeed: according to the spec, it leads to " + expectedError + '.',
                        REMEDY));
        return Optional.of(sampleRequest);
    }

    /** Returns the error for a parameter value that the fixture data does not have; empty if there is none. */
    Optional<ExpectedResponse> unknownValueError(Operation operation, Parameter parameter) {
        return errorNodes(operation)
                .propertyStream()
                .filter(entry -> !entry.getValue().has("token")
                        && entry.getValue().path("parameters").size() == 1
                        && entry.getValue().path("parameters").has(parameter.name()))
                .flatMap(entry -> DocumentedResponses.of(operation, entry.getKey()).stream())
                .findFirst();
    }

    /** Adds a test case for each example of a successful response. */
    void addExamples(SampleRequest succeeding) {
        Operation operation = succeeding.operation();
        JsonNode shows = file.at('/' + operation.id() + "/shows");
        Map<String, Response.Example> examples = new LinkedHashMap<>();
        operation.success().examples().forEach(example -> examples.put(example.name(), example));
        shows.propertyNames().stream()
                .filter(name -> !examples.containsKey(name))
                .forEach(name -> collector.addFinding(
                        file,
                        operation.id(),
                        '/' + operation.id() + "/shows/" + JsonPointers.escaped(name),
                        "The spec has no example " + name + " of a successful response.",
                        REMEDY));
        examples.forEach((name, example) -> {
            if (!shows.has(name)) {
                collector.addFinding(
                        file,
                        operation.id(),
                        '/' + operation.id() + "/shows",
                        "The example " + name + " has no request.",
                        "Add a request under 'shows', with its differences from 'succeeds'.");
                return;
            }
            SampleRequest sampleRequest =
                    read(succeeding, '/' + operation.id() + "/shows/" + JsonPointers.escaped(name));
            SampleRequest shaped = example.shape()
                    .flatMap(shape ->
                            operation.projection().map(parameter -> sampleRequest.with(parameter.name(), shape)))
                    .orElse(sampleRequest);
            collector.add(
                    "shows " + name,
                    operation,
                    "",
                    example.node(),
                    shaped.request(),
                    new ExpectedResponse(operation.success().status(), ""),
                    example.value());
        });
    }

    /** Adds a test case for each code that depends on data or state. */
    void addErrors(SampleRequest succeeding) {
        Operation operation = succeeding.operation();
        errorNodes(operation).propertyNames().forEach(code -> {
            String pointer = '/' + operation.id() + "/provokes/" + JsonPointers.escaped(code);
            Optional<ExpectedResponse> expected = DocumentedResponses.of(operation, code);
            if (expected.isEmpty()) {
                collector.addFinding(
                        file,
                        operation.id(),
                        pointer,
                        "The code " + code + " is not documented for " + operation.id() + '.',
                        REMEDY);
                return;
            }
            SampleRequest sampleRequest = read(succeeding, pointer);
            Optional<ExpectedResponse> otherError = collector
                    .expectedError(sampleRequest.request(), operation)
                    .filter(error -> !error.equals(expected.get()));
            if (otherError.isPresent()) {
                collector.addFinding(
                        file,
                        operation.id(),
                        pointer,
                        "According to the spec, the request leads to " + otherError.get() + " instead of " + code + '.',
                        REMEDY);
                return;
            }
            collector.add(
                    "leads to " + expected.get(),
                    operation,
                    "",
                    DocumentedResponses.source(operation, code),
                    sampleRequest.request(),
                    expected.get());
        });
    }

    private JsonNode errorNodes(Operation operation) {
        return file.at('/' + operation.id() + "/provokes");
    }

    private SampleRequest read(SampleRequest base, String pointer) {
        Map<String, String> parameters = new LinkedHashMap<>();
        file.at(pointer + "/parameters").forEachEntry((name, value) -> {
            if (base.operation().parameter(name).isEmpty()) {
                collector.addFinding(
                        file,
                        base.operation().id(),
                        pointer + "/parameters/" + JsonPointers.escaped(name),
                        "The spec has no parameter " + name + " of "
                                + base.operation().id() + '.',
                        REMEDY);
            }
            parameters.put(name, value.asString());
        });
        JsonNode token = file.at(pointer + "/token");
        if (token.isString() && !tokens.containsKey(token.asString())) {
            collector.addFinding(
                    file,
                    base.operation().id(),
                    pointer + "/token",
                    "The token " + token.asString() + " is not in tokens.json.",
                    "Add it there, or use a token that is defined.");
        }
        SampleRequest sampleRequest = base.with(parameters);
        if (token.isMissingNode()) {
            return sampleRequest;
        }
        return sampleRequest.withToken(token.isNull() ? null : token.asString());
    }
}
