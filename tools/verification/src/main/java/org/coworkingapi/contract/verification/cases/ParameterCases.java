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

    void of(SampleRequest succeeding) {
        succeeding.operation().parameters().forEach(parameter -> {
            presence(succeeding, parameter);
            parameter.jsonSchema().node().propertyNames().stream()
                    .filter(keyword -> !KeywordValues.ANNOTATIONS.contains(keyword))
                    .filter(keyword -> !keyword.startsWith("x-"))
                    .forEach(keyword -> keyword(succeeding, parameter, keyword));
        });
    }

    private void presence(SampleRequest succeeding, Parameter parameter) {
        Operation operation = succeeding.operation();
        if (parameter.in().equals("path")) {
            return;
        }
        Request without = succeeding.without(parameter.name()).request();
        if (parameter.isRequired()) {
            collector.rejected(
                    parameter.name() + " is missing",
                    operation,
                    parameter.name(),
                    parameter.node().get("required").orElse(parameter.node()),
                    without);
        }
        ValidValues.of(parameter, succeeding).stream()
                .findFirst()
                .filter(value -> parameter.in().equals("query"))
                .ifPresent(value -> collector.rejected(
                        parameter.name() + " is sent twice",
                        operation,
                        parameter.name(),
                        parameter.node(),
                        without.withQuery(parameter.name(), value).withQuery(parameter.name(), value)));
    }

    private void keyword(SampleRequest succeeding, Parameter parameter, String keyword) {
        Operation operation = succeeding.operation();
        Node at = location(parameter, keyword);
        KeywordValues keywordValues =
                new KeywordValues(parameter.jsonSchema().node(), ValidValues.of(parameter, succeeding));
        boolean broken = false;
        for (TestValues testValues : keywordValues.breaking(keyword)) {
            Optional<String> value = breaking(succeeding, parameter, keyword, testValues);
            broken |= value.isPresent();
            value.ifPresent(illegal -> collector.rejected(
                    parameter.name() + " violates " + keyword + ": " + testValues.label(),
                    operation,
                    parameter.name(),
                    at,
                    succeeding.with(parameter.name(), illegal).request()));
        }
        if (!broken
                && !KeywordValues.isKeptByAnyText(
                        keyword, parameter.jsonSchema().node())) {
            collector.find(
                    FindingRule.CASE_IMPOSSIBLE,
                    operation,
                    parameter.name(),
                    at,
                    "No value was found that violates " + keyword + " of " + parameter.name()
                            + ", so it is not tested.",
                    "Add an example close to the limit to the parameter.");
        }
        for (TestValues testValues : keywordValues.keeping(keyword)) {
            String name = parameter.name() + " satisfies " + keyword + ": " + testValues.label();
            values(succeeding, parameter, keyword, testValues)
                    .filter(value -> violations(parameter, value).isEmpty())
                    .findFirst()
                    .ifPresent(value -> keepingValues(name, succeeding, parameter, at, value));
        }
    }

    /** Returns a value that violates only this keyword, or else one that also violates others. */
    private static Optional<String> breaking(
            SampleRequest succeeding, Parameter parameter, String keyword, TestValues testValues) {
        List<String> all = values(succeeding, parameter, keyword, testValues)
                .filter(value -> KeywordValues.isBroken(keyword, violations(parameter, value)))
                .toList();
        return all.stream()
                .filter(value -> violations(parameter, value).size() == 1)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private void keepingValues(String name, SampleRequest succeeding, Parameter parameter, Node at, String value) {
        Request request = succeeding.with(parameter.name(), value).request();
        Optional<ExpectedResponse> unknown = fixture.unknown(succeeding.operation(), parameter)
                .filter(code -> !value.equals(succeeding.parameters().get(parameter.name())))
                .filter(code ->
                        collector.expectedError(request, succeeding.operation()).isEmpty());
        if (unknown.isPresent()) {
            collector.add(name, succeeding.operation(), parameter.name(), at, request, unknown.get());
        } else {
            collector.add(name, succeeding.operation(), parameter.name(), at, request);
        }
    }

    /**
     * Returns the candidate values. Projections generated from a pattern come first with existing fields, so that
     * unknown fields are not an additional error.
     */
    private static Stream<String> values(
            SampleRequest succeeding, Parameter parameter, String keyword, TestValues testValues) {
        Stream<String> values = testValues.values().stream();
        if (keyword.equals("pattern")
                && succeeding.operation().projection().filter(parameter::equals).isPresent()) {
            FieldSubstitution names =
                    new FieldSubstitution(succeeding.operation().body());
            values = Stream.concat(testValues.values().stream().map(names::in), values);
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
    private static Node location(Parameter parameter, String keyword) {
        return parameter
                .jsonSchema()
                .keyword(keyword)
                .or(() -> parameter.jsonSchema().keyword("format"))
                .orElseGet(() -> parameter.node());
    }
}
