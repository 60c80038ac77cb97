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
 * The file {@code fixture/requests.json}. For each operation, it has a successful request, a request for each example,
 * and a request for each error that depends on data or state.
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

    /** Returns the successful request of an operation; reports a finding if it is missing or incorrect. */
    Optional<SampleRequest> successfulRequest(Operation operation) {
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
        SampleRequest sampleRequest = readRequest(new SampleRequest(operation, null, Map.of()), pointer);
        Optional<Parameter> missingParameter = operation.parameters().stream()
                .filter(parameter ->
                        parameter.isRequired() && !sampleRequest.parameters().containsKey(parameter.name()))
                .findFirst();
        if (missingParameter.isPresent()) {
            collector.addFinding(
                    file,
                    operation.id(),
                    pointer,
                    "The request has no value for the required parameter "
                            + missingParameter.get().name() + '.',
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

    /** Returns the error for a parameter value that is not in the fixture data; empty if the file has no such error. */
    Optional<ExpectedResponse> unknownValueError(Operation operation, Parameter parameter) {
        return errorRequests(operation)
                .propertyStream()
                .filter(entry -> !entry.getValue().has("token")
                        && entry.getValue().path("parameters").size() == 1
                        && entry.getValue().path("parameters").has(parameter.name()))
                .flatMap(entry -> DocumentedResponses.of(operation, entry.getKey()).stream())
                .findFirst();
    }

    /** Adds a test case for each example of a successful response. */
    void addExamples(SampleRequest successfulRequest) {
        Operation operation = successfulRequest.operation();
        JsonNode exampleRequests = file.at('/' + operation.id() + "/shows");
        Map<String, Response.Example> examples = new LinkedHashMap<>();
        operation.success().examples().forEach(example -> examples.put(example.name(), example));
        exampleRequests.propertyNames().stream()
                .filter(name -> !examples.containsKey(name))
                .forEach(name -> collector.addFinding(
                        file,
                        operation.id(),
                        '/' + operation.id() + "/shows/" + JsonPointers.escaped(name),
                        "No successful response in the spec has an example named '" + name + "'.",
                        REMEDY));
        examples.forEach((name, example) -> {
            if (!exampleRequests.has(name)) {
                collector.addFinding(
                        file,
                        operation.id(),
                        '/' + operation.id() + "/shows",
                        "The example " + name + " has no request.",
                        "Add a request under 'shows', with its differences from 'succeeds'.");
                return;
            }
            SampleRequest sampleRequest =
                    readRequest(successfulRequest, '/' + operation.id() + "/shows/" + JsonPointers.escaped(name));
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

    /** Adds a test case for each error code that depends on data or state. */
    void addErrors(SampleRequest successfulRequest) {
        Operation operation = successfulRequest.operation();
        errorRequests(operation).propertyNames().forEach(code -> {
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
            SampleRequest sampleRequest = readRequest(successfulRequest, pointer);
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

    private JsonNode errorRequests(Operation operation) {
        return file.at('/' + operation.id() + "/provokes");
    }

    /** Reads an entry of the file, which overrides the token and parameters of a base request. */
    private SampleRequest readRequest(SampleRequest base, String pointer) {
        Map<String, String> parameters = new LinkedHashMap<>();
        file.at(pointer + "/parameters").forEachEntry((name, value) -> {
            if (base.operation().parameter(name).isEmpty()) {
                collector.addFinding(
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
            collector.addFinding(
                    file,
                    base.operation().id(),
                    pointer + "/token",
                    "The token '" + token.asString() + "' is not defined in tokens.json.",
                    "Add the token to tokens.json, or use a defined token.");
        }
        SampleRequest sampleRequest = base.with(parameters);
        if (token.isMissingNode()) {
            return sampleRequest;
        }
        return sampleRequest.withToken(token.isNull() ? null : token.asString());
    }
}
