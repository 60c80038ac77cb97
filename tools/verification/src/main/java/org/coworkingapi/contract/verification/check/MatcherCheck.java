package org.coworkingapi.contract.verification.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.http.BodyFormat;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.verification.contract.BodyMatcher;
import org.coworkingapi.contract.verification.contract.BoundedRegex;
import org.coworkingapi.contract.verification.contract.Expectation;
import org.coworkingapi.contract.verification.contract.HeaderMatcher;
import org.coworkingapi.contract.verification.contract.Mismatch;
import org.coworkingapi.contract.verification.finding.FindingRule;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Checks that the matchers of a contract are valid, refer to existing fields, agree with the schema and accept the
 * contract's example.
 */
final class MatcherCheck {

    private static final Set<String> TYPES = Set.of("by_equality", "by_null", "by_regex", "by_type");

    private final Contract contract;
    private final FindingCollector findings;
    private final Optional<JsonSchema> schema;
    private final Set<String> reportedPointers = new HashSet<>();

    MatcherCheck(Operation operation, Contract contract, FindingCollector findings) {
        this.contract = contract;
        this.findings = findings;
        this.schema = schema(operation, contract);
    }

    /** Returns the schema of the body that a contract expects; empty if the spec documents no such body. */
    static Optional<JsonSchema> schema(Operation operation, Contract contract) {
        return operation
                .responseTo(contract.status())
                .flatMap(response -> response.bodies().values().stream().findFirst())
                .map(body -> body.schema());
    }

    /** Creates a response with the status and headers of a contract and the given body. */
    static ReceivedResponse response(Contract contract, JsonNode body) {
        Map<String, List<String>> headers = new HashMap<>();
        contract.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        ReceivedResponse empty = new ReceivedResponse(contract.status(), headers, "");
        return new ReceivedResponse(
                contract.status(),
                headers,
                BodyFormat.of(empty.mediaType()) == BodyFormat.TEXT ? body.asString("") : body.toString());
    }

    void check() {
        Optional<CompleteSample> sample = schema.map(CompleteSample::new);
        for (BodyMatcher matcher : BodyMatcher.of(contract)) {
            if (canBeEvaluated(matcher) && isUsed(matcher, sample)) {
                sample.ifPresent(completeSample -> checkAgainstSchema(matcher, completeSample));
            }
        }
        HeaderMatcher.of(contract).forEach(matcher -> {
            String location = withStatus("header " + matcher.name());
            if (contract.headers().keySet().stream().noneMatch(matcher.name()::equalsIgnoreCase)) {
                report(
                        FindingRule.MATCHER_UNUSED,
                        matcher.pointer(),
                        location,
                        "The contract does not expect this header.",
                        "Add the header to the response, or remove the matcher.");
            } else if (!isUsableRegex(matcher.regex())) {
                reportRegex(matcher.pointer(), location, matcher.regex());
            }
        });
        for (Mismatch mismatch : new Expectation(contract).mismatches(response(contract, contract.body()))) {
            if (!reportedPointers.contains(mismatch.pointer())) {
                report(
                        FindingRule.MATCHER_EXAMPLE,
                        mismatch.pointer(),
                        withStatus(mismatch.path()),
                        "The contract's example does not satisfy the matcher: " + mismatch.message(),
                        "Correct the example or the matcher; the stub returns the example.");
            }
        }
    }

    /** Returns whether the path, the type and the regular expression are valid; reports a finding if they are not. */
    private boolean canBeEvaluated(BodyMatcher matcher) {
        String location = withStatus(matcher.path());
        if (matcher.locations(JsonNodeFactory.instance.objectNode()).isEmpty()) {
            report(
                    FindingRule.MATCHER_FORM,
                    matcher.pointer(),
                    location,
                    "'" + matcher.path() + "' is not a valid JSON path.",
                    "Use a path such as '$.Name'.");
            return false;
        }
        if (!TYPES.contains(matcher.type())) {
            report(
                    FindingRule.MATCHER_FORM,
                    matcher.pointer(),
                    location,
                    "Unsupported matcher type: " + matcher.type() + '.',
                    "Use by_equality, by_regex, by_type or by_null.");
            return false;
        }
        if (matcher.type().equals("by_regex") && !isUsableRegex(matcher.value())) {
            reportRegex(matcher.pointer(), location, matcher.value());
            return false;
        }
        return true;
    }

    /** Returns whether the path matches a part of the schema and of the example; reports a finding if it does not. */
    private boolean isUsed(BodyMatcher matcher, Optional<CompleteSample> sample) {
        if (sample.isPresent() && !sample.get().has(matcher)) {
            report(
                    FindingRule.MATCHER_UNUSED,
                    matcher.pointer(),
                    withStatus(matcher.path()),
                    "The matcher refers to a field that the spec does not have"
                            + sample.get().suggestion(matcher),
                    "Use a field of the spec.");
            return false;
        }
        if (matcher.locations(contract.body()).orElseThrow().isEmpty() && !matcher.allowsNoMatch()) {
            report(
                    FindingRule.MATCHER_UNUSED,
                    matcher.pointer(),
                    withStatus(matcher.path()),
                    "The matcher does not match any part of the contract's example.",
                    "Add the field to the body, or remove the matcher.");
            return false;
        }
        return true;
    }

    private void checkAgainstSchema(BodyMatcher matcher, CompleteSample sample) {
        for (String location :
                CompleteSample.generalized(matcher).locations(sample.value()).orElseThrow()) {
            schema.flatMap(bodySchema -> bodySchema.part(location))
                    .flatMap(part -> MatcherContradiction.of(matcher, part))
                    .ifPresent(contradiction -> report(
                            FindingRule.MATCHER_SCHEMA,
                            matcher.pointer(),
                            withStatus(JsonPath.ofField(matcher.path())),
                            contradiction,
                            "Change the matcher so that it agrees with the schema, or request a change of the spec."));
        }
    }

    private void reportRegex(String pointer, String location, String regex) {
        boolean tooSlow = !regex.isEmpty() && compiles(regex);
        report(
                FindingRule.MATCHER_FORM,
                pointer,
                location,
                "'" + regex
                        + (tooSlow
                                ? "' takes too long to match a long string."
                                : "' is not a valid regular expression."),
                tooSlow
                        ? "Avoid alternatives and repetitions within a repetition."
                        : "Correct its syntax (Java regular expression).");
    }

    /** Returns whether the expression is valid and terminates for long strings. */
    static boolean isUsableRegex(String regex) {
        return !regex.isEmpty() && compiles(regex) && !BoundedRegex.exceedsLimit(regex);
    }

    private static boolean compiles(String regex) {
        try {
            Pattern.compile(regex);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private String withStatus(String location) {
        return contract.status() + " " + location;
    }

    private void report(FindingRule rule, String pointer, String location, String message, String remedy) {
        reportedPointers.add(pointer);
        findings.add(rule, pointer, location, message, remedy);
    }
}
