package org.coworkingapi.contract.verification.cases;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Numbers beside and beyond the bounds of a schema. */
record Numbers(JsonNode schema) {

    private static final BigDecimal FAR = new BigDecimal("1000000000000000000000");

    List<Attempt> breaking(String keyword) {
        BigDecimal bound = schema.path(keyword).decimalValue();
        BigDecimal step = step();
        return switch (keyword) {
            case "minimum" ->
                List.of(
                        just(isExclusive(keyword) ? bound : bound.subtract(step)),
                        far(bound.subtract(FAR)),
                        just(BigDecimal.ONE.negate()));
            case "maximum" -> List.of(just(isExclusive(keyword) ? bound : bound.add(step)), far(bound.add(FAR)));
            default ->
                List.of(
                        just(bound.add(step)),
                        just(bound.multiply(BigDecimal.TEN).subtract(step)));
        };
    }

    List<Attempt> keeping(String keyword) {
        BigDecimal bound = schema.path(keyword).decimalValue();
        return switch (keyword) {
            case "minimum" -> List.of(just(isExclusive(keyword) ? bound.add(step()) : bound));
            case "maximum" -> List.of(just(isExclusive(keyword) ? bound.subtract(step()) : bound));
            default -> List.of(just(bound), just(bound.multiply(BigDecimal.TEN)));
        };
    }

    private boolean isExclusive(String keyword) {
        return schema.path(keyword.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum")
                .asBoolean(false);
    }

    private BigDecimal step() {
        return schema.path("type").asString("").equals("integer") ? BigDecimal.ONE : new BigDecimal("0.001");
    }

    private static Attempt just(BigDecimal number) {
        return Attempt.of(number.toPlainString());
    }

    private static Attempt far(BigDecimal number) {
        return Attempt.of("far off", number.toPlainString());
    }
}
