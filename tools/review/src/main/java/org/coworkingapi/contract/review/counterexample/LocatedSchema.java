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
 * @param isText whether the value is sent as a string, as in parameters, headers and forms, which do not distinguish 1
 *     and "1"
 */
record LocatedSchema(
        Document document, CountingValidator validator, SampleValues samples, Node schema, boolean isText) {

    SchemaConjunction rootSchema() {
        return SchemaConjunction.of(document, List.of(schema));
    }

    /** Returns whether a value is valid. A value that is sent as a string must not contain null. */
    boolean accepts(JsonNode value) {
        return validator.accepts(schema, value) && !(isText && hasNull(value));
    }

    /**
     * Returns the errors of a value, or an empty list if the value is valid. A value that is sent as a string is valid
     * if it is valid as a string, a number or a boolean.
     */
    List<ValidationError> errors(JsonNode value) {
        List<ValidationError> errors = validator.errors(schema, value);
        if (errors.isEmpty() || !isText) {
            return errors;
        }
        return validator.accepts(schema, convert(value, LocatedSchema::asString))
                        || validator.accepts(schema, convert(value, LocatedSchema::asLiteral))
                ? List.of()
                : errors;
    }

    private static boolean hasNull(JsonNode value) {
        return value.isNull() || value.valueStream().anyMatch(LocatedSchema::hasNull);
    }

    private static JsonNode convert(JsonNode value, UnaryOperator<JsonNode> conversion) {
        if (value instanceof ObjectNode object) {
            ObjectNode copy = JsonValues.NODES.objectNode();
            object.forEachEntry((name, member) -> copy.set(name, convert(member, conversion)));
            return copy;
        }
        if (value instanceof ArrayNode list) {
            ArrayNode copy = JsonValues.NODES.arrayNode();
            list.forEach(item -> copy.add(convert(item, conversion)));
            return copy;
        }
        return conversion.apply(value);
    }

    private static JsonNode asString(JsonNode scalar) {
        return JsonValues.NODES.stringNode(scalar.isString() ? scalar.stringValue() : scalar.toString());
    }

    private static JsonNode asLiteral(JsonNode scalar) {
        String text = scalar.isString() ? scalar.stringValue() : scalar.toString();
        if (text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?") && text.length() < 400) {
            return JsonValues.number(new BigDecimal(text));
        }
        return List.of("true", "false").contains(text) ? JsonValues.NODES.booleanNode(text.equals("true")) : scalar;
    }
}
