package org.coworkingapi.contract.verification.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.verification.finding.FindingRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The contract's own example with one fault after the other, of which it should notice each. */
final class BodyMutations {

    private static final StringNode OTHER = StringNode.valueOf("?");

    private final Contract contract;
    private final MutationDetector detector;
    private final FindingCollector findings;
    private final JsonNode body;
    private final Map<String, UndetectedMutation> undetectedMutation = new LinkedHashMap<>();

    /** The first place of a field, and what may become of it. */
    private record UndetectedMutation(FindingRule rule, String pointer, Set<String> faults) {}

    BodyMutations(Contract contract, MutationDetector detector, FindingCollector findings) {
        this.contract = contract;
        this.detector = detector;
        this.findings = findings;
        this.body = contract.body().deepCopy();
    }

    /** @param known places (RFC 6901) of which another finding says already that anything may be there */
    void check(Set<String> known) {
        visit(body, "", known);
        undetectedMutation.forEach(
                (path, what) -> findings.add(
                        what.rule(),
                        "/response/body" + what.pointer(),
                        contract.status() + " " + path,
                        "The contract does not detect that the value is " + String.join(" or ", what.faults()) + '.',
                        what.rule() == FindingRule.CONTRACT_LIST
                                ? "Add a by_type matcher with minOccurrence and maxOccurrence."
                                : "Add a matcher (by_equality, by_regex, by_null), or remove the field if the consumer does not read it."));
    }

    private void visit(JsonNode node, String at, Set<String> known) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                String pointer = at + '/' + JsonPointers.escaped(name);
                JsonNode value = object.get(name);
                if (!known.contains(pointer)) {
                    field(object, name, value, pointer);
                }
                visit(value, pointer, known);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                if (value.isValueNode() && !known.contains(at + '/' + i)) {
                    array.set(i, wrongValues(value));
                    record(
                            FindingRule.CONTRACT_FIELD_FREE,
                            at + '/' + i,
                            wrongValues(value).toString());
                    array.set(i, value);
                }
                visit(value, at + '/' + i, known);
            }
        }
    }

    private void field(ObjectNode object, String name, JsonNode value, String pointer) {
        object.set(name, wrongValues(value));
        record(FindingRule.CONTRACT_FIELD_FREE, pointer, wrongValues(value).toString());
        if (value.isArray()) {
            object.set(
                    name,
                    value.isEmpty()
                            ? JsonNodeFactory.instance.arrayNode().add(OTHER)
                            : JsonNodeFactory.instance.arrayNode());
            record(FindingRule.CONTRACT_LIST, pointer, value.isEmpty() ? "full" : "empty");
        }
        object.remove(name);
        record(FindingRule.CONTRACT_FIELD_FREE, pointer, "missing");
        object.set(name, value);
    }

    private void record(FindingRule rule, String pointer, String fault) {
        if (!detector.of(body)) {
            undetectedMutation
                    .computeIfAbsent(
                            JsonPath.ofField(JsonPath.ofPointer(pointer)),
                            path -> new UndetectedMutation(rule, pointer, new TreeSet<>()))
                    .faults()
                    .add(fault);
        }
    }

    /** Empty for a text, as no matcher may accept that; else of another type. */
    private static JsonNode wrongValues(JsonNode value) {
        if (value.isArray()) {
            return OTHER;
        }
        if (value.isString()) {
            return StringNode.valueOf(value.asString().isEmpty() ? "?" : "");
        }
        return JsonNodeFactory.instance.arrayNode();
    }
}
