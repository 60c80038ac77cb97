package org.coworkingapi.contract.review.counterexample;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a location in one of the documents.
 *
 * @param schema the schema of the whole body, parameter or header
 * @param isText whether the value is sent as a string, as in parameters, headers and forms, so that 1 and "1" are the
 *     same
 */
record LocatedSchema(
        Document document, CountingValidator validator, SampleValues samples, Node schema, boolean isText) {

    SchemaConjunction rootSchema() {
        return SchemaConjunction.of(document, List.of(schema));
    }

    /** Returns whether a value is valid. */
    boolean accepts(JsonNode value) {
        return validator.accepts(schema, value) && !(isText && hasNull(value));
    }

    /** Returns the errors of a value; empty if one interpretation of its string is valid. */
    List<ValidationError> errors(JsonNode value) {
        List<ValidationError> errors = validator.errors(schema, value);
        if (errors.isEmpty() || !isText) {
            return errors;
        }
        return validator.accepts(schema, read(value, LocatedSchema::text))
                        || validator.accepts(schema, read(value, LocatedSchema::literal))
                ? List.of()
                : errors;
    }

    private static boolean hasNull(JsonNode value) {
        return value.isNull() || value.valueStream().anyMatch(LocatedSchema::hasNull);
    }

    private static JsonNode read(JsonNode value, UnaryOperator<JsonNode> leaf) {
        if (value instanceof ObjectNode object) {
            ObjectNode copy = JsonValues.NODES.objectNode();
            object.forEachEntry((name, member) -> copy.set(name, read(member, leaf)));
            return copy;
        }
        if (value instanceof ArrayNode list) {
            ArrayNode copy = JsonValues.NODES.arrayNode();
            list.forEach(item -> copy.add(read(item, leaf)));
            return copy;
        }
        return leaf.apply(value);
    }

    private static JsonNode text(JsonNode leaf) {
        return JsonValues.NODES.stringNode(leaf.isString() ? leaf.stringValue() : leaf.toString());
    }

    private static JsonNode literal(JsonNode leaf) {
        String text = leaf.isString() ? leaf.stringValue() : leaf.toString();
        if (text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?") && text.length() < 400) {
            return JsonValues.number(new BigDecimal(text));
        }
        return List.of("true", "false").contains(text) ? JsonValues.NODES.booleanNode(text.equals("true")) : leaf;
    }
}
