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
import org.coworkingapi.contract.verification.finding.Rule;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A contract that cannot fail, or not where it seems to: it is worth what it would notice. */
final class Weakness {

    private static final String NARROW = "Match what the consumer relies on, and no more.";

    private final Spec spec;
    private final Operation operation;
    private final Contract contract;
    private final Remarks remarks;
    private final Notice notice;

    Weakness(Spec spec, Operation operation, Contract contract, Remarks remarks) {
        this.spec = spec;
        this.operation = operation;
        this.contract = contract;
        this.remarks = remarks;
        this.notice = new Notice(contract);
    }

    void check() {
        headers();
        if (contract.status() >= 400 && contract.code().isEmpty()) {
            remarks.add(
                    Rule.CONTRACT_CODE_FREE,
                    "/response/body",
                    contract.status() + " $.code",
                    "The contract expects an error without its code.",
                    "Add the 'code': a status has several, and they ask for different things.");
        } else if (contract.request().method().equals("HEAD")
                && !contract.headers().isEmpty()) {
            return;
        } else if (contract.body().isMissingNode()) {
            remarks.add(
                    Rule.CONTRACT_VACUOUS,
                    "/response",
                    contract.status() + " $",
                    "The contract checks the status and nothing of the body.",
                    "List in the body what the consumer reads.");
        } else if (contentWithNothing()) {
            remarks.add(
                    Rule.CONTRACT_VACUOUS,
                    "/response/body",
                    contract.status() + " $",
                    "The contract would be content with an empty body.",
                    "List in the body what the consumer reads.");
        }
        if (!contract.body().isMissingNode()) {
            code();
            new Mutations(contract, notice, remarks).check(lax());
        }
    }

    private boolean contentWithNothing() {
        return !notice.of(JsonNodeFactory.instance.objectNode())
                || (!(contract.body().isArray() && contract.body().isEmpty())
                        && !notice.of(JsonNodeFactory.instance.arrayNode()));
    }

    private void code() {
        if (contract.status() < 400
                || contract.code().isEmpty()
                || !(contract.body().deepCopy() instanceof ObjectNode body)) {
            return;
        }
        Stream<String> known = spec.operations().stream()
                .flatMap(any -> any.responses().values().stream())
                .flatMap(response -> response.codes().stream());
        Stream.concat(known, Stream.of(contract.code() + "_"))
                .filter(code -> !code.isEmpty() && !code.equals(contract.code()))
                .filter(code -> !notice.of(body.put("code", code)))
                .findFirst()
                .ifPresent(code -> remarks.add(
                        Rule.CONTRACT_CODE_FREE,
                        "/response/body/code",
                        contract.status() + " $.code",
                        "The contract would not notice if the code were " + code + '.',
                        "Take the matcher out: a code is compared as it stands."));
    }

    /** Where a matcher accepts too much; what it hits need not be tried once more. */
    private Set<String> lax() {
        Set<String> places = new HashSet<>();
        for (BodyMatcher matcher : BodyMatcher.of(contract)) {
            List<String> here = matcher.places(contract.body()).orElse(List.of());
            if (lax(matcher, here)) {
                places.addAll(here);
            }
        }
        return places;
    }

    private boolean lax(BodyMatcher matcher, List<String> places) {
        String at = contract.status() + " " + matcher.path();
        if (matcher.type().equals("by_regex") && Matchers.isPattern(matcher.value())) {
            Optional<JsonSchema> part = places.stream()
                    .findFirst()
                    .flatMap(place -> Matchers.schema(operation, contract).flatMap(schema -> schema.part(place)));
            Optional<String> accepted = Laxity.of(
                    matcher.value(),
                    text -> part.isEmpty()
                            || part.get().violations(StringNode.valueOf(text)).isEmpty());
            accepted.ifPresent(what -> remarks.add(
                    Rule.MATCHER_ACCEPTS_ALL, matcher.pointer(), at, acceptsToo(matcher.value(), what), NARROW));
            return accepted.isPresent();
        }
        boolean list =
                places.stream().anyMatch(place -> contract.body().at(place).isArray());
        if (matcher.type().equals("by_type")
                && (list || matcher.counts())
                && matcher.least() <= 0
                && matcher.most() != 0) {
            remarks.add(
                    Rule.CONTRACT_LIST,
                    matcher.pointer(),
                    at,
                    "The list may be empty or full: the matcher does not say.",
                    "Give it a minOccurrence from 1, or maxOccurrence: 0; write a contract for each if the consumer handles both.");
            return true;
        }
        return false;
    }

    private static String acceptsToo(String regex, String what) {
        return "The regular expression " + regex + " accepts " + what + '.';
    }

    private void headers() {
        for (HeaderMatcher matcher : HeaderMatcher.of(contract)) {
            if (Matchers.isPattern(matcher.regex())) {
                Laxity.of(matcher.regex(), text -> allows(matcher.name(), text))
                        .ifPresent(what -> remarks.add(
                                Rule.MATCHER_ACCEPTS_ALL,
                                matcher.pointer(),
                                contract.status() + " header " + matcher.name(),
                                acceptsToo(matcher.regex(), what),
                                NARROW));
            }
        }
    }

    private boolean allows(String header, String text) {
        Response response = operation.responseTo(contract.status()).orElse(null);
        return !header.equalsIgnoreCase("Content-Type")
                && (response == null
                        || response.headers().entrySet().stream()
                                .filter(documented -> documented.getKey().equalsIgnoreCase(header))
                                .allMatch(documented -> Promise.violations(documented.getValue(), text)
                                        .isEmpty()));
    }
}
