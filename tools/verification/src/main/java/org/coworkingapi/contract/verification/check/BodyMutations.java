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

/** Mutates the example of a contract, one fault at a time. The contract must detect each fault. */
final class BodyMutations {

    private static final String MISSING = "missing";
    private static final StringNode WRONG_STRING = StringNode.valueOf("?");

    private final Contract contract;
    private final MutationDetector detector;
    private final FindingCollector findings;
    private final JsonNode body;
    private final Map<String, UndetectedMutation> undetected = new LinkedHashMap<>();

    /** The first location of a field, and the faults at this location that the contract does not detect. */
    private record UndetectedMutation(FindingRule rule, String pointer, Set<String> faults) {}

    BodyMutations(Contract contract, MutationDetector detector, FindingCollector findings) {
        this.contract = contract;
        this.detector = detector;
        this.findings = findings;
        this.body = contract.body().deepCopy();
    }

    /** @param skipped pointers (RFC 6901) to values whose matchers are already reported as permissive */
    void check(Set<String> skipped) {
        visit(body, "", skipped);
        undetected.forEach((path, mutation) -> findings.add(
                mutation.rule(),
                "/response/body" + mutation.pointer(),
                contract.status() + " " + path,
                "The contract still passes if the value is " + String.join(" or ", mutation.faults()) + '.',
                remedy(path, mutation)));
    }

    private static String remedy(String path, UndetectedMutation mutation) {
        // A matcher for a field of all elements ignores elements without the field.
        boolean isMatchedInSomeElements =
                path.contains("[*]") && mutation.faults().equals(Set.of(MISSING));
        return mutation.rule() == FindingRule.CONTRACT_LIST || isMatchedInSomeElements
                ? "Add a by_type matcher for " + path + " with minOccurrence and maxOccurrence."
                : "Add a matcher (by_equality, by_regex, by_null), or remove the field if the consumer does not read it.";
    }

    private void visit(JsonNode node, String at, Set<String> skipped) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                String pointer = at + '/' + JsonPointers.escaped(name);
                JsonNode value = object.get(name);
                if (!skipped.contains(pointer)) {
                    mutateField(object, name, value, pointer);
                }
                visit(value, pointer, skipped);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                if (value.isValueNode() && !skipped.contains(at + '/' + i)) {
                    array.set(i, wrongValue(value));
                    recordIfUndetected(
                            FindingRule.CONTRACT_FIELD_FREE,
                            at + '/' + i,
                            wrongValue(value).toString());
                    array.set(i, value);
                }
                visit(value, at + '/' + i, skipped);
            }
        }
    }

    private void mutateField(ObjectNode object, String name, JsonNode value, String pointer) {
        object.set(name, wrongValue(value));
        recordIfUndetected(
                FindingRule.CONTRACT_FIELD_FREE, pointer, wrongValue(value).toString());
        if (value.isArray()) {
            object.set(
                    name,
                    value.isEmpty()
                            ? JsonNodeFactory.instance.arrayNode().add(WRONG_STRING)
                            : JsonNodeFactory.instance.arrayNode());
            recordIfUndetected(FindingRule.CONTRACT_LIST, pointer, value.isEmpty() ? "not empty" : "empty");
        }
        object.remove(name);
        recordIfUndetected(FindingRule.CONTRACT_FIELD_FREE, pointer, MISSING);
        object.set(name, value);
    }

    private void recordIfUndetected(FindingRule rule, String pointer, String fault) {
        if (!detector.detects(body)) {
            undetected
                    .computeIfAbsent(
                            JsonPath.ofField(JsonPath.ofPointer(pointer)),
                            path -> new UndetectedMutation(rule, pointer, new TreeSet<>()))
                    .faults()
                    .add(fault);
        }
    }

    /**
     * Returns an empty string for a string, because matchers must reject empty strings, and a value of another type for
     * all other values.
     */
    private static JsonNode wrongValue(JsonNode value) {
        if (value.isArray()) {
            return WRONG_STRING;
        }
        if (value.isString()) {
            return StringNode.valueOf(value.asString().isEmpty() ? "?" : "");
        }
        return JsonNodeFactory.instance.arrayNode();
    }
}
