package org.coworkingapi.contract.verification.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.verification.contract.BodyMatcher;
import org.coworkingapi.contract.verification.contract.HeaderMatcher;
import org.coworkingapi.contract.verification.finding.FindingRule;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reports contracts that accept wrong responses. */
final class VacuousContractCheck {

    private static final String REGEX_REMEDY = "Restrict the matcher to the values that the consumer can handle.";

    private final Spec spec;
    private final Operation operation;
    private final Contract contract;
    private final FindingCollector findings;
    private final MutationDetector detector;

    VacuousContractCheck(Spec spec, Operation operation, Contract contract, FindingCollector findings) {
        this.spec = spec;
        this.operation = operation;
        this.contract = contract;
        this.findings = findings;
        this.detector = new MutationDetector(contract);
    }

    void check() {
        boolean isHead = contract.request().method().equals("HEAD");
        checkHeaders();
        Optional<Response> response = operation.responseTo(contract.status());
        boolean hasCodes =
                response.filter(documented -> !documented.codes().isEmpty()).isPresent();
        if (contract.status() >= 400 && contract.code().isEmpty() && hasCodes) {
            findings.add(
                    FindingRule.CONTRACT_CODE_FREE,
                    "/response/body",
                    contract.status() + " $.code",
                    "The contract expects an error without its code.",
                    "Add the 'code'; a status can have several codes with different meanings.");
        } else if (isHead && !contract.headers().isEmpty()) {
            return;
        } else if (contract.body().isMissingNode() && !isStatusSufficient(response)) {
            findings.add(
                    FindingRule.CONTRACT_VACUOUS,
                    "/response",
                    contract.status() + " $",
                    isHead
                            ? "The contract checks only the status."
                            : "The contract checks the status, but not the body.",
                    isHead
                            ? "Add a header that the consumer reads, or use GET."
                            : "Add to the body the fields that the consumer reads.");
        } else if (!contract.body().isMissingNode() && acceptsEmptyBody()) {
            findings.add(
                    FindingRule.CONTRACT_VACUOUS,
                    "/response/body",
                    contract.status() + " $",
                    "The contract accepts an empty body.",
                    "Add to the body the fields that the consumer reads.");
        }
        if (!contract.body().isMissingNode()) {
            checkCode();
            new BodyMutations(contract, detector, findings).check(reportPermissiveMatchers());
        }
    }

    /**
     * Returns whether checking the status is enough: for an error without codes, for a request that changes data, or
     * for a response without a body.
     */
    private boolean isStatusSufficient(Optional<Response> response) {
        return contract.status() >= 400
                || !contract.request().isSafe()
                || response.filter(documented -> documented.bodies().isEmpty()).isPresent();
    }

    private boolean acceptsEmptyBody() {
        return !detector.detects(JsonNodeFactory.instance.objectNode())
                || (!(contract.body().isArray() && contract.body().isEmpty())
                        && !detector.detects(JsonNodeFactory.instance.arrayNode()));
    }

    private void checkCode() {
        if (contract.status() < 400
                || contract.code().isEmpty()
                || !(contract.body().deepCopy() instanceof ObjectNode body)) {
            return;
        }
        Stream<String> documentedCodes = spec.operations().stream()
                .flatMap(anyOperation -> anyOperation.responses().values().stream())
                .flatMap(anyResponse -> anyResponse.codes().stream());
        Stream.concat(documentedCodes, Stream.of(contract.code() + "_"))
                .filter(code -> !code.isEmpty() && !code.equals(contract.code()))
                .filter(code -> !detector.detects(body.put("code", code)))
                .findFirst()
                .ifPresent(code -> findings.add(
                        FindingRule.CONTRACT_CODE_FREE,
                        "/response/body/code",
                        contract.status() + " $.code",
                        "The contract still passes if the code is " + code + '.',
                        "Remove the matcher; the contract then accepts only the code of its example."));
    }

    /** Reports permissive matchers and returns the locations that they match. */
    private Set<String> reportPermissiveMatchers() {
        Set<String> locations = new HashSet<>();
        for (BodyMatcher matcher : BodyMatcher.of(contract)) {
            List<String> matchedLocations = matcher.locations(contract.body()).orElse(List.of());
            if (reportIfPermissive(matcher, matchedLocations)) {
                locations.addAll(matchedLocations);
            }
        }
        return locations;
    }

    private boolean reportIfPermissive(BodyMatcher matcher, List<String> locations) {
        String at = contract.status() + " " + matcher.path();
        if (matcher.type().equals("by_regex") && MatcherCheck.isUsableRegex(matcher.value())) {
            Optional<JsonSchema> part = locations.stream()
                    .findFirst()
                    .flatMap(location ->
                            MatcherCheck.schema(operation, contract).flatMap(schema -> schema.part(location)));
            Optional<String> accepted = PermissiveRegex.of(
                    matcher.value(),
                    text -> part.isEmpty()
                            || part.get().violations(StringNode.valueOf(text)).isEmpty());
            accepted.ifPresent(acceptedStrings -> findings.add(
                    FindingRule.MATCHER_ACCEPTS_ALL,
                    matcher.pointer(),
                    at,
                    acceptsMessage(matcher.value(), acceptedStrings),
                    REGEX_REMEDY));
            return accepted.isPresent();
        }
        boolean matchesList = locations.stream()
                .anyMatch(location -> contract.body().at(location).isArray());
        if (matcher.type().equals("by_type")
                && (matchesList || matcher.limitsCount())
                && matcher.min() <= 0
                && matcher.max() != 0) {
            findings.add(
                    FindingRule.CONTRACT_LIST,
                    matcher.pointer(),
                    at,
                    "The matcher accepts both an empty list and a list with elements.",
                    "Set minOccurrence to at least 1 or maxOccurrence to 0; write two contracts if the consumer handles both cases.");
            return true;
        }
        return false;
    }

    private static String acceptsMessage(String regex, String acceptedStrings) {
        return "The regular expression " + regex + " accepts " + acceptedStrings + '.';
    }

    private void checkHeaders() {
        for (HeaderMatcher matcher : HeaderMatcher.of(contract)) {
            if (MatcherCheck.isUsableRegex(matcher.regex())) {
                PermissiveRegex.of(matcher.regex(), text -> allows(matcher.name(), text))
                        .ifPresent(acceptedStrings -> findings.add(
                                FindingRule.MATCHER_ACCEPTS_ALL,
                                matcher.pointer(),
                                contract.status() + " header " + matcher.name(),
                                acceptsMessage(matcher.regex(), acceptedStrings),
                                REGEX_REMEDY));
            }
        }
    }

    private boolean allows(String header, String text) {
        Response response = operation.responseTo(contract.status()).orElse(null);
        return !header.equalsIgnoreCase("Content-Type")
                && (response == null
                        || response.headers().entrySet().stream()
                                .filter(documented -> documented.getKey().equalsIgnoreCase(header))
                                .allMatch(documented -> ResponseExpectationCheck.violations(documented.getValue(), text)
                                        .isEmpty()));
    }
}
