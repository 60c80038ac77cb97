package org.coworkingapi.contract.openapi.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.databind.node.ObjectNode;

/** The bounds implied by the integer formats of OpenAPI, which validators do not check. */
final class FormatBounds {

    private FormatBounds() {}

    /** Adds the bounds to a schema, unless it defines tighter ones. */
    static void add(ObjectNode schema) {
        int bits = switch (schema.path("format").asString("")) {
            case "int32" -> 31;
            case "int64" -> 63;
            default -> 0;
        };
        if (bits > 0) {
            BigInteger minimum = BigInteger.TWO.pow(bits).negate();
            tighten(schema, "minimum", minimum);
            tighten(schema, "maximum", minimum.negate().subtract(BigInteger.ONE));
        }
    }

    private static void tighten(ObjectNode schema, String keyword, BigInteger bound) {
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
