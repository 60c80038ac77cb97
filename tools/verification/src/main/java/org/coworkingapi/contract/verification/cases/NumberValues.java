package org.coworkingapi.contract.verification.cases;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Numbers at and beyond the limits of a schema. */
record NumberValues(JsonNode schema) {

    /** Exceeds the range of 64-bit integers. */
    private static final BigDecimal LARGE_DISTANCE = new BigDecimal("1000000000000000000000");

    List<TestValues> violating(String keyword) {
        BigDecimal bound = schema.path(keyword).decimalValue();
        BigDecimal step = step();
        return switch (keyword) {
            case "minimum" ->
                List.of(
                        number(isExclusive(keyword) ? bound : bound.subtract(step)),
                        farBeyond(bound.subtract(LARGE_DISTANCE)),
                        number(BigDecimal.ONE.negate()));
            case "maximum" ->
                List.of(number(isExclusive(keyword) ? bound : bound.add(step)), farBeyond(bound.add(LARGE_DISTANCE)));
            default ->
                List.of(
                        number(bound.add(step)),
                        number(bound.multiply(BigDecimal.TEN).subtract(step)));
        };
    }

    List<TestValues> satisfying(String keyword) {
        BigDecimal bound = schema.path(keyword).decimalValue();
        return switch (keyword) {
            case "minimum" -> List.of(number(isExclusive(keyword) ? bound.add(step()) : bound));
            case "maximum" -> List.of(number(isExclusive(keyword) ? bound.subtract(step()) : bound));
            default -> List.of(number(bound), number(bound.multiply(BigDecimal.TEN)));
        };
    }

    private boolean isExclusive(String keyword) {
        return schema.path(keyword.equals("minimum") ? "exclusiveMinimum" : "exclusiveMaximum")
                .asBoolean(false);
    }

    private BigDecimal step() {
        return schema.path("type").asString("").equals("integer") ? BigDecimal.ONE : new BigDecimal("0.001");
    }

    private static TestValues number(BigDecimal number) {
        return TestValues.of(number.toPlainString());
    }

    private static TestValues farBeyond(BigDecimal number) {
        return TestValues.of("far beyond the limit", number.toPlainString());
    }
}
