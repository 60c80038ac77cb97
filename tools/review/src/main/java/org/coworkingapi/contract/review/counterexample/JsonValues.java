package org.coworkingapi.contract.review.counterexample;

import java.math.BigDecimal;
import org.coworkingapi.contract.openapi.document.Node;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Converts YAML nodes and numbers to JSON values. */
final class JsonValues {

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    private JsonValues() {}

    static JsonNode of(Node node) {
        if (node.isObject()) {
            ObjectNode object = NODES.objectNode();
            node.members().forEach((name, member) -> object.set(name, of(member)));
            return object;
        }
        if (node.isList()) {
            ArrayNode list = NODES.arrayNode();
            node.items().forEach(item -> list.add(of(item)));
            return list;
        }
        if (node.number().isPresent()) {
            return number(node.number().get());
        }
        if (node.isBoolean()) {
            return NODES.booleanNode(Boolean.parseBoolean(node.text()));
        }
        return node.isNull() ? NODES.nullNode() : NODES.stringNode(node.text());
    }

    /** Returns the number as JSON, without a fraction if it is an integer: 5, not 5.0. */
    static JsonNode number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() <= 0 && stripped.scale() > -400
                ? NODES.numberNode(stripped.toBigInteger())
                : NODES.numberNode(stripped);
    }
}
