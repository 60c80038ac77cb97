package org.coworkingapi.contract.verification.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.schema.SchemaViolation;
import org.coworkingapi.contract.verification.finding.FindingRule;

/**
 * Generates test cases for every keyword of every parameter's schema: values that violate it and values at its limit.
 */
final class ParameterCases {

    private final CaseCollector collector;
    private final FixtureRequests fixture;

    ParameterCases(CaseCollector collector, FixtureRequests fixture) {
        this.collector = collector;
        this.fixture = fixture;
    }

    void generate(SampleRequest succeeding) {
        succeeding.operation().parameters().forEach(parameter -> {
            addPresenceCases(succeeding, parameter);
            parameter.jsonSchema().node().propertyNames().stream()
                    .filter(keyword -> !KeywordValues.ANNOTATIONS.contains(keyword))
                    .filter(keyword -> !keyword.startsWith("x-"))
                    .forEach(keyword -> addKeywordCases(succeeding, parameter, keyword));
        });
    }

    private void addPresenceCases(SampleRequest succeeding, Parameter parameter) {
        Operation operation = succeeding.operation();
        if (parameter.in().equals("path")) {
            return;
        }
        Request withoutParameter = succeeding.without(parameter.name()).request();
        if (parameter.isRequired()) {
            collector.addRejected(
                    parameter.name() + " is missing",
                    operation,
                    parameter.name(),
                    parameter.node().get("required").orElse(parameter.node()),
                    withoutParameter);
        }
        ValidValues.of(parameter, succeeding).stream()
                .findFirst()
                .filter(value -> parameter.in().equals("query"))
                .ifPresent(value -> collector.addRejected(
                        parameter.name() + " is sent twice",
                        operation,
                        parameter.name(),
                        parameter.node(),
                        withoutParameter.withQuery(parameter.name(), value).withQuery(parameter.name(), value)));
    }

    private void addKeywordCases(SampleRequest succeeding, Parameter parameter, String keyword) {
        Operation operation = succeeding.operation();
        Node source = source(parameter, keyword);
        KeywordValues keywordValues =
                new KeywordValues(parameter.jsonSchema().node(), ValidValues.of(parameter, succeeding));
        boolean isTested = false;
        for (TestValues testValues : keywordValues.violating(keyword)) {
            Optional<String> value = violatingValue(succeeding, parameter, keyword, testValues);
            isTested |= value.isPresent();
            value.ifPresent(violating -> collector.addRejected(
                    parameter.name() + " violates " + keyword + ": " + testValues.label(),
                    operation,
                    parameter.name(),
                    source,
                    succeeding.with(parameter.name(), violating).request()));
        }
        if (!isTested
                && !KeywordValues.isSatisfiedByAnyString(
                        keyword, parameter.jsonSchema().node())) {
            collector.addFinding(
                    FindingRule.CASE_IMPOSSIBLE,
                    operation,
                    parameter.name(),
                    source,
                    "No value was found that violates " + keyword + " of " + parameter.name()
                            + ", so it is not tested.",
                    "Give the parameter a valid example from which an invalid value can be derived, such as one close to the limit.");
        }
        for (TestValues testValues : keywordValues.satisfying(keyword)) {
            String name = parameter.name() + " satisfies " + keyword + ": " + testValues.label();
            values(succeeding, parameter, keyword, testValues)
                    .filter(value -> violations(parameter, value).isEmpty())
                    .findFirst()
                    .ifPresent(value -> addSatisfying(name, succeeding, parameter, source, value));
        }
    }

    /** Returns a value that violates only this keyword, or else one that also violates others. */
    private static Optional<String> violatingValue(
            SampleRequest succeeding, Parameter parameter, String keyword, TestValues testValues) {
        List<String> violatingValues = values(succeeding, parameter, keyword, testValues)
                .filter(value -> KeywordValues.isViolated(keyword, violations(parameter, value)))
                .toList();
        return violatingValues.stream()
                .filter(value -> violations(parameter, value).size() == 1)
                .findFirst()
                .or(() -> violatingValues.stream().findFirst());
    }

    private void addSatisfying(String name, SampleRequest succeeding, Parameter parameter, Node source, String value) {
        Request request = succeeding.with(parameter.name(), value).request();
        Optional<ExpectedResponse> unknown = fixture.unknownValueError(succeeding.operation(), parameter)
                .filter(error -> !value.equals(succeeding.parameters().get(parameter.name())))
                .filter(error ->
                        collector.expectedError(request, succeeding.operation()).isEmpty());
        if (unknown.isPresent()) {
            collector.add(name, succeeding.operation(), parameter.name(), source, request, unknown.get());
        } else {
            collector.add(name, succeeding.operation(), parameter.name(), source, request);
        }
    }

    /**
     * Returns the candidate values. For projections that are generated from a pattern, the variants with existing
     * fields come first, so that unknown fields do not cause an additional error.
     */
    private static Stream<String> values(
            SampleRequest succeeding, Parameter parameter, String keyword, TestValues testValues) {
        Stream<String> values = testValues.values().stream();
        if (keyword.equals("pattern")
                && succeeding.operation().projection().filter(parameter::equals).isPresent()) {
            FieldSubstitution substitution =
                    new FieldSubstitution(succeeding.operation().body());
            values = Stream.concat(testValues.values().stream().map(substitution::applyTo), values);
        }
        return values.filter(value -> switch (parameter.in()) {
            case "path" -> !value.isEmpty() && !value.matches("(?s).*[/\\\\\\p{Cntrl}].*|\\.\\.?");
            case "header" -> value.matches("[!-~]([ -~]*[!-~])?");
            default -> true;
        });
    }

    private static List<SchemaViolation> violations(Parameter parameter, String value) {
        return parameter.jsonSchema().violations(parameter.jsonSchema().read(value));
    }

    /** Returns the keyword in the spec, or the format that implies it. */
    private static Node source(Parameter parameter, String keyword) {
        return parameter
                .jsonSchema()
                .keyword(keyword)
                .or(() -> parameter.jsonSchema().keyword("format"))
                .orElseGet(() -> parameter.node());
    }
}
