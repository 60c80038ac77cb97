package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import tools.jackson.databind.JsonNode;

/**
 * Counts the schemas that a validator applies to a value and its parts. This number grows exponentially if schemas
 * combine other schemas at many levels. It is computed without applying the schemas.
 */
public final class ValidationCosts {

    /** The number of applied schemas, or values of an enum, that count as one step. */
    private static final int SCHEMAS_PER_STEP = 10;

    private static final long MAX_COUNT = 1_000_000_000_000L;

    private final Document document;
    private final IdentityHashMap<Node, Subschemas> subschemas = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Long> countsOfValuesWithoutParts = new IdentityHashMap<>();

    public ValidationCosts(Document document) {
        this.document = document;
    }

    /**
     * The subschemas of a schema.
     *
     * @param enumCost the cost of the enum values
     * @param ofSameValue the subschemas that apply to the same value
     * @param others the schemas of properties without a name in {@code properties}
     */
    private record Subschemas(
            long enumCost,
            List<Node> ofSameValue,
            Map<String, Node> properties,
            List<Node> others,
            List<Node> patternProperties,
            List<Node> items) {}

    /** Returns the number of steps of a validation, without executing it. */
    public long of(Node schema, JsonNode value) {
        return 1 + of(schema, value, new IdentityHashMap<>()) / SCHEMAS_PER_STEP;
    }

    /** @param known the counts of values with parts, so that each combination of schema and value is counted once */
    private long of(Node schema, JsonNode value, IdentityHashMap<JsonNode, IdentityHashMap<Node, Long>> known) {
        IdentityHashMap<Node, Long> counts = value.isEmpty()
                ? countsOfValuesWithoutParts
                : known.computeIfAbsent(value, key -> new IdentityHashMap<>());
        Long count = counts.get(schema);
        if (count != null) {
            return count;
        }
        // The initial count ends the recursion of a schema that applies itself to the same value.
        counts.put(schema, 1L);
        Subschemas parts = subschemas.computeIfAbsent(schema, this::subschemas);
        long sum = 1 + parts.enumCost() + sum(parts.ofSameValue(), value, known);
        for (Map.Entry<String, JsonNode> member :
                value.isObject() ? value.properties() : Set.<Map.Entry<String, JsonNode>>of()) {
            Node property = parts.properties().get(member.getKey());
            sum += property == null
                    ? sum(parts.others(), member.getValue(), known)
                    : of(property, member.getValue(), known);
            sum += sum(parts.patternProperties(), member.getValue(), known);
        }
        for (JsonNode item : value.isArray() ? value : List.<JsonNode>of()) {
            sum += sum(parts.items(), item, known);
        }
        sum = Math.min(sum, MAX_COUNT);
        counts.put(schema, sum);
        return sum;
    }

    private long sum(List<Node> schemas, JsonNode value, IdentityHashMap<JsonNode, IdentityHashMap<Node, Long>> known) {
        long sum = 0;
        for (Node schema : schemas) {
            sum += of(schema, value, known);
        }
        return sum;
    }

    private Subschemas subschemas(Node schema) {
        List<Node> ofSameValue =
                new ArrayList<>(children(schema, "dependentSchemas").values());
        if (Document.reference(schema).isPresent()) {
            ofSameValue.add(document.target(schema));
        }
        List.of("allOf", "oneOf", "anyOf").forEach(keyword -> ofSameValue.addAll(items(schema, keyword)));
        List.of("not", "if", "then", "else")
                .forEach(keyword -> schema.get(keyword).ifPresent(ofSameValue::add));
        List<Node> items = new ArrayList<>(items(schema, "prefixItems"));
        List.of("items", "contains").forEach(keyword -> schema.get(keyword).ifPresent(items::add));
        return new Subschemas(
                items(schema, "enum").size(),
                ofSameValue,
                children(schema, "properties"),
                schema.get("additionalProperties").stream().toList(),
                List.copyOf(children(schema, "patternProperties").values()),
                items);
    }

    private static List<Node> items(Node schema, String keyword) {
        return schema.get(keyword).map(Node::items).orElse(List.of());
    }

    private static Map<String, Node> children(Node schema, String keyword) {
        return schema.get(keyword).map(Node::members).orElse(Map.of());
    }
}
