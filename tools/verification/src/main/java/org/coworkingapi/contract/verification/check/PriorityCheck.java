package org.coworkingapi.contract.verification.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.http.BodyFormat;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.finding.FindingRule;
import tools.jackson.databind.JsonNode;

/**
 * Checks that the stub of a contract takes precedence over less specific stubs that also match its request, because the
 * response otherwise depends on the order in which a server loads the stubs. Only stubs of the same consumer are
 * compared, because a consumer loads its own stubs and changes its own contracts.
 */
final class PriorityCheck {

    /** The priority that WireMock uses for stubs without one. A lower number takes precedence. */
    private static final int DEFAULT_PRIORITY = 5;

    private static final int SUGGESTED_FOR_SPECIFIC = 1;
    private static final int SUGGESTED_FOR_GENERAL = 10;

    private final Map<String, List<Stub>> stubsByTarget;

    PriorityCheck(List<Contract> contracts) {
        this.stubsByTarget = contracts.stream().map(Stub::of).collect(Collectors.groupingBy(Stub::target));
    }

    void check(Contract contract, FindingCollector findings) {
        Stub stub = Stub.of(contract);
        stubsByTarget.getOrDefault(stub.target(), List.of()).stream()
                .filter(other -> other.priority() <= stub.priority()
                        && other.isLessSpecificThan(stub)
                        && !other.hasSameResponseAs(stub))
                .min(Comparator.comparing(Stub::priority))
                .ifPresent(other -> findings.add(
                        FindingRule.CONTRACT_PRIORITY,
                        "/priority",
                        "priority",
                        "The stub of the contract '" + other.contract()
                                + "' also matches this request. Its priority is " + other.priority()
                                + ", and the priority of this contract is " + stub.priority() + '.',
                        (other.priority() > SUGGESTED_FOR_SPECIFIC
                                        ? "Set 'priority: " + SUGGESTED_FOR_SPECIFIC + "' in this contract, or "
                                        : "Set ")
                                + "'priority: " + Math.max(SUGGESTED_FOR_GENERAL, stub.priority() + 1)
                                + "' in the other one; the stub with the lower number takes precedence."));
    }

    /**
     * The conditions of the stub that is generated from a contract.
     *
     * @param target the consumer, the method and the path
     * @param hasExactQuery whether the stub does not match additional query parameters
     * @param body the body, or a missing node if the stub matches any body
     */
    private record Stub(
            Contract contract,
            String target,
            Set<Condition> query,
            boolean hasExactQuery,
            Set<Condition> headersAndCookies,
            JsonNode body,
            int priority) {

        static Stub of(Contract contract) {
            Request request = contract.request();
            Set<Condition> query = new HashSet<>();
            request.query().forEach(parameter -> query.add(new Condition(parameter.name(), parameter.value())));
            Set<Condition> headersAndCookies = new HashSet<>();
            contract.file()
                    .at("/request/headers")
                    .forEachEntry((name, value) -> headersAndCookies.add(
                            new Condition("header " + name.toLowerCase(Locale.ROOT), value.asString(""))));
            contract.file()
                    .at("/request/cookies")
                    .forEachEntry((name, value) ->
                            headersAndCookies.add(new Condition("cookie " + name, value.asString(""))));
            return new Stub(
                    contract,
                    contract.consumer() + ' ' + request.method() + ' ' + request.path(),
                    query,
                    contract.file().at("/request/urlPath").isMissingNode()
                            && contract.file().at("/request/queryParameters").isMissingNode(),
                    headersAndCookies,
                    contract.file().at("/request/body"),
                    contract.file().at("/priority").asInt(DEFAULT_PRIORITY));
        }

        boolean isLessSpecificThan(Stub other) {
            return matchesRequestOf(other) && !other.matchesRequestOf(this);
        }

        private boolean matchesRequestOf(Stub other) {
            return (hasExactQuery ? query.equals(other.query) : other.query.containsAll(query))
                    && other.headersAndCookies.containsAll(headersAndCookies)
                    && matchesBodyOf(other);
        }

        private boolean matchesBodyOf(Stub other) {
            if (body.isMissingNode() || body.equals(other.body)) {
                return true;
            }
            return BodyFormat.of(contract.request().contentType()) == BodyFormat.JSON && contains(other.body, body);
        }

        /** Returns whether a value has all members or items of the part. An empty part is only equal to itself. */
        private static boolean contains(JsonNode value, JsonNode part) {
            if (value.isObject() && part.isObject() && !part.isEmpty()) {
                return part.propertyStream()
                        .allMatch(member ->
                                value.has(member.getKey()) && contains(value.get(member.getKey()), member.getValue()));
            }
            if (value.isArray() && part.isArray() && !part.isEmpty()) {
                return part.valueStream().allMatch(item -> value.valueStream().anyMatch(each -> contains(each, item)));
            }
            return value.equals(part);
        }

        boolean hasSameResponseAs(Stub other) {
            return contract.status() == other.contract.status()
                    && contract.headers().equals(other.contract.headers())
                    && contract.body().equals(other.contract.body());
        }
    }

    private record Condition(String name, String value) {}
}
