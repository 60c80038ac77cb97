package org.coworkingapi.contract.verification.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.schema.SchemaViolation;

/**
 * Generates test cases for missing and repeated parameters and, for every keyword of a parameter's schema, for values
 * that violate the keyword and values at its limit.
 */
final class ParameterCases {

    /** Keeps request lines below 8,000 bytes, which servers should accept (RFC 9112, section 3). */
    private static final int MAX_BYTES = 7000;

    private final CaseCollector collector;
    private final FixtureRequests fixture;

    ParameterCases(CaseCollector collector, FixtureRequests fixture) {
        this.collector = collector;
        this.fixture = fixture;
    }

    void generate(SampleRequest successfulRequest) {
        successfulRequest.operation().parameters().forEach(parameter -> {
            addPresenceCases(successfulRequest, parameter);
            parameter.jsonSchema().node().propertyNames().stream()
                    .filter(keyword -> !KeywordValues.ANNOTATIONS.contains(keyword))
                    .filter(keyword -> !keyword.startsWith("x-"))
                    .forEach(keyword -> addKeywordCases(successfulRequest, parameter, keyword));
        });
    }

    private void addPresenceCases(SampleRequest successfulRequest, Parameter parameter) {
        Operation operation = successfulRequest.operation();
        if (parameter.in().equals("path")) {
            return;
        }
        Request withoutParameter = successfulRequest.without(parameter.name()).request();
        if (parameter.isRequired()) {
            collector.addRejected(
                    parameter.name() + " is missing",
                    operation,
                    parameter.name(),
                    parameter.node().get("required").orElse(parameter.node()),
                    withoutParameter);
        }
        ValidValues.of(parameter, successfulRequest).stream()
                .findFirst()
                .filter(value -> parameter.in().equals("query") && !parameter.isList() && operation.statesCauses())
                .ifPresent(value -> collector.addRejected(
                        parameter.name() + " is sent twice",
                        operation,
                        parameter.name(),
                        parameter.node(),
                        withoutParameter.withQuery(parameter.name(), value).withQuery(parameter.name(), value)));
    }

    private void addKeywordCases(SampleRequest successfulRequest, Parameter parameter, String keyword) {
        Operation operation = successfulRequest.operation();
        Node source = source(parameter, keyword);
        KeywordValues keywordValues = new KeywordValues(
                parameter.jsonSchema().node(), ValidValues.of(parameter, successfulRequest), MAX_BYTES);
        boolean isTested = false;
        for (TestValues testValues : keywordValues.violating(keyword)) {
            Optional<String> value = violatingValue(successfulRequest, parameter, keyword, testValues);
            isTested |= value.isPresent();
            value.ifPresent(violating -> collector.addRejected(
                    parameter.name() + " violates " + keyword + ": " + testValues.label(),
                    operation,
                    parameter.name(),
                    source,
                    successfulRequest.with(parameter.name(), violating).request()));
        }
        if (!isTested
                && !KeywordValues.isSatisfiedByAnyString(
                        keyword, parameter.jsonSchema().node())) {
            collector.addImpossible(
                    operation,
                    parameter.name(),
                    source,
                    "No value that violates the keyword '" + keyword + "' of " + parameter.name()
                            + " could be generated, so the keyword is not tested.",
                    "Give the parameter a valid example; the check derives an invalid value from it, for instance by adding one element to a list with maxItems elements.");
        }
        for (TestValues testValues : keywordValues.satisfying(keyword)) {
            String name = parameter.name() + " satisfies " + keyword + ": " + testValues.label();
            values(successfulRequest, parameter, keyword, testValues)
                    .filter(value -> violations(parameter, value).isEmpty())
                    .findFirst()
                    .ifPresent(value -> addSatisfying(name, successfulRequest, parameter, source, value));
        }
    }

    /** Returns a value that violates the keyword, if possible a value that violates no other keyword. */
    private static Optional<String> violatingValue(
            SampleRequest successfulRequest, Parameter parameter, String keyword, TestValues testValues) {
        List<String> violatingValues = values(successfulRequest, parameter, keyword, testValues)
                .filter(value -> KeywordValues.isViolated(keyword, violations(parameter, value)))
                .toList();
        return violatingValues.stream()
                .filter(value -> violations(parameter, value).size() == 1)
                .findFirst()
                .or(() -> violatingValues.stream().findFirst());
    }

    private void addSatisfying(
            String name, SampleRequest successfulRequest, Parameter parameter, Node source, String value) {
        Request request = successfulRequest.with(parameter.name(), value).request();
        Optional<ExpectedResponse> unknownValueResponse = fixture.unknownValueResponse(
                        successfulRequest.operation(), parameter)
                .filter(error -> !value.equals(successfulRequest.parameters().get(parameter.name())))
                .filter(error -> collector
                        .expectedError(request, successfulRequest.operation())
                        .isEmpty());
        if (unknownValueResponse.isPresent() && fixture.isKnownValue(parameter, value)) {
            // The response depends on the data of another request of the fixture.
            return;
        }
        if (unknownValueResponse.isPresent()) {
            collector.add(
                    name, successfulRequest.operation(), parameter.name(), source, request, unknownValueResponse.get());
        } else {
            collector.add(name, successfulRequest.operation(), parameter.name(), source, request);
        }
    }

    /**
     * Returns the candidate values that can be sent in the parameter's location. For projections that are generated
     * from a pattern, the variants with existing fields come first, so that unknown fields do not cause an additional
     * error.
     */
    private static Stream<String> values(
            SampleRequest successfulRequest, Parameter parameter, String keyword, TestValues testValues) {
        Stream<String> values = testValues.values().stream();
        if (keyword.equals("pattern")
                && successfulRequest
                        .operation()
                        .projection()
                        .filter(parameter::equals)
                        .isPresent()) {
            FieldSubstitution substitution =
                    new FieldSubstitution(successfulRequest.operation().body());
            values = Stream.concat(testValues.values().stream().map(substitution::applyTo), values);
        }
        return values.filter(value -> switch (parameter.in()) {
            case "path" -> !value.isEmpty() && !value.matches("(?s).*[/\\\\\\p{Cntrl}].*|\\.\\.?");
            case "header" -> value.matches("[!-~]([ -~]*[!-~])?");
            case "cookie" -> value.matches("[!#-+\\--:<-\\[\\]-~]+");
            default -> true;
        });
    }

    private static List<SchemaViolation> violations(Parameter parameter, String value) {
        return parameter
                .read(parameter.written(value))
                .map(parameter.jsonSchema()::violations)
                .orElse(List.of());
    }

    /** Returns the node of the keyword in the spec, or the node of the format that implies the keyword. */
    private static Node source(Parameter parameter, String keyword) {
        return parameter
                .jsonSchema()
                .keyword(keyword)
                .or(() -> parameter.jsonSchema().keyword("format"))
                .orElseGet(() -> parameter.node());
    }
}
