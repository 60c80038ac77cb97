package org.coworkingapi.contract.openapi.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.node.ObjectNode;

/** The bounds that OpenAPI's formats of integers imply, which no validator checks. */
final class FormatBounds {

    private FormatBounds() {}

    /** Adds them to a schema, unless it states bounds of its own. */
    static void add(ObjectNode schema) {
        int bits = switch (schema.path("format").asString("")) {
            case "int32" -> 31;
            case "int64" -> 63;
            default -> 0;
        };
        if (bits > 0) {
            BigInteger least = BigInteger.TWO.pow(bits).negate();
            bound(schema, "minimum", least);
            bound(schema, "maximum", least.negate().subtract(BigInteger.ONE));
        }
    }

    private static void bound(ObjectNode schema, String keyword, BigInteger bound) {
        if (!schema.has(keyword)) {
            schema.put(keyword, bound);
        } else if (schema.get(keyword).isNumber()) {
            boolean isLooser = keyword.equals("minimum")
                    == (schema.get(keyword).decimalValue().compareTo(new BigDecimal(bound)) < 0);
            if (isLooser) {
                schema.put(keyword, bound);
            }
        }
    }
}
