package org.coworkingapi.contract.verification.spec;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A parameter of an operation.
 *
 * @param in      {@code path}, {@code query} or {@code header}
 * @param pointer where the spec defines it (RFC 6901)
 */
public record Parameter(String name, String in, boolean required, JsonSchema schema, JsonNode node, String pointer) {

    /** A value on the wire, as the type of the schema reads it: text where it is no number. */
    public JsonNode value(String text) {
        return switch (schema.node().path("type").asString("")) {
            case "integer" -> text.matches("-?(0|[1-9]\\d*)") ? number(text) : JsonNodeFactory.instance.stringNode(text);
            case "number" -> text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?") ? number(text) : JsonNodeFactory.instance.stringNode(text);
            case "boolean" -> text.matches("true|false")
                    ? JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text)) : JsonNodeFactory.instance.stringNode(text);
            default -> JsonNodeFactory.instance.stringNode(text);
        };
    }

    private static JsonNode number(String text) {
        return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
    }

    /** The schema's example, or the parameter's own; empty text if there is none. */
    public String example() {
        return node.path("example").asString(schema.node().path("example").asString(""));
    }
}
