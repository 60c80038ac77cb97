package org.coworkingapi.contract.verification.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.schema.Violation;
import org.coworkingapi.contract.verification.finding.Rule;

/** For every keyword of every parameter's schema, values that break it and values that just keep it. */
final class ParameterCases {

    private final Derivation derivation;
    private final FixtureRequests fixture;

    ParameterCases(Derivation derivation, FixtureRequests fixture) {
        this.derivation = derivation;
        this.fixture = fixture;
    }

    void of(Sample succeeding) {
        succeeding.operation().parameters().forEach(parameter -> {
            presence(succeeding, parameter);
            parameter.jsonSchema().node().propertyNames().stream()
                    .filter(keyword -> !Keywords.ANNOTATIONS.contains(keyword))
                    .filter(keyword -> !keyword.startsWith("x-"))
                    .forEach(keyword -> keyword(succeeding, parameter, keyword));
        });
    }

    private void presence(Sample succeeding, Parameter parameter) {
        Operation operation = succeeding.operation();
        if (parameter.in().equals("path")) {
            return;
        }
        Request without = succeeding.without(parameter.name()).request();
        if (parameter.isRequired()) {
            derivation.refused(
                    parameter.name() + " is missing",
                    operation,
                    parameter.name(),
                    parameter.node().get("required").orElse(parameter.node()),
                    without);
        }
        Legal.of(parameter, succeeding).stream()
                .findFirst()
                .filter(value -> parameter.in().equals("query"))
                .ifPresent(value -> derivation.refused(
                        parameter.name() + " is sent twice",
                        operation,
                        parameter.name(),
                        parameter.node(),
                        without.withQuery(parameter.name(), value).withQuery(parameter.name(), value)));
    }

    private void keyword(Sample succeeding, Parameter parameter, String keyword) {
        Operation operation = succeeding.operation();
        Node at = location(parameter, keyword);
        Keywords keywords = new Keywords(parameter.jsonSchema().node(), Legal.of(parameter, succeeding));
        boolean broken = false;
        for (Attempt attempt : keywords.breaking(keyword)) {
            Optional<String> value = breaking(succeeding, parameter, keyword, attempt);
            broken |= value.isPresent();
            value.ifPresent(illegal -> derivation.refused(
                    parameter.name() + " breaks " + keyword + ": " + attempt.label(),
                    operation,
                    parameter.name(),
                    at,
                    succeeding.with(parameter.name(), illegal).request()));
        }
        if (!broken && !Keywords.isKeptByAnyText(keyword, parameter.jsonSchema().node())) {
            derivation.find(
                    Rule.CASE_IMPOSSIBLE,
                    operation,
                    parameter.name(),
                    at,
                    "No value was found that breaks " + keyword + " of " + parameter.name()
                            + ", so no request tries it.",
                    "Give the parameter an example that comes near it, or teach " + Keywords.class.getSimpleName()
                            + " the keyword.");
        }
        for (Attempt attempt : keywords.keeping(keyword)) {
            String name = parameter.name() + " just keeps " + keyword + ": " + attempt.label();
            values(succeeding, parameter, keyword, attempt)
                    .filter(value -> violations(parameter, value).isEmpty())
                    .findFirst()
                    .ifPresent(value -> keep(name, succeeding, parameter, at, value));
        }
    }

    /** A value that breaks nothing else, or else one that breaks this too. */
    private static Optional<String> breaking(Sample succeeding, Parameter parameter, String keyword, Attempt attempt) {
        List<String> all = values(succeeding, parameter, keyword, attempt)
                .filter(value -> Keywords.isBroken(keyword, violations(parameter, value)))
                .toList();
        return all.stream()
                .filter(value -> violations(parameter, value).size() == 1)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private void keep(String name, Sample succeeding, Parameter parameter, Node at, String value) {
        Request request = succeeding.with(parameter.name(), value).request();
        Optional<Expected> unknown = fixture.unknown(succeeding.operation(), parameter)
                .filter(code -> !value.equals(succeeding.parameters().get(parameter.name())))
                .filter(code ->
                        derivation.refusal(request, succeeding.operation()).isEmpty());
        if (unknown.isPresent()) {
            derivation.add(name, succeeding.operation(), parameter.name(), at, request, unknown.get());
        } else {
            derivation.add(name, succeeding.operation(), parameter.name(), at, request);
        }
    }

    /**
     * What a pattern makes for a projection comes first with fields that there are, so that nothing else is wrong with
     * it.
     */
    private static Stream<String> values(Sample succeeding, Parameter parameter, String keyword, Attempt attempt) {
        Stream<String> values = attempt.values().stream();
        if (keyword.equals("pattern")
                && succeeding.operation().projection().filter(parameter::equals).isPresent()) {
            RealNames names = new RealNames(succeeding.operation().body());
            values = Stream.concat(attempt.values().stream().map(names::in), values);
        }
        return values.filter(value -> switch (parameter.in()) {
            case "path" -> !value.isEmpty() && !value.matches("(?s).*[/\\\\\\p{Cntrl}].*|\\.\\.?");
            case "header" -> value.matches("[!-~]([ -~]*[!-~])?");
            default -> true;
        });
    }

    private static List<Violation> violations(Parameter parameter, String value) {
        return parameter.jsonSchema().violations(parameter.jsonSchema().read(value));
    }

    /** Where the keyword stands; the format where a bound follows from it. */
    private static Node location(Parameter parameter, String keyword) {
        return parameter
                .jsonSchema()
                .keyword(keyword)
                .or(() -> parameter.jsonSchema().keyword("format"))
                .orElseGet(() -> parameter.node());
    }
}
