package org.coworkingapi.contract.review.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * A lower or upper bound of a number. An exclusive bound is a boolean beside {@code minimum} in OpenAPI 3.0, and a
 * number in 3.1.
 *
 * @param narrowingSign the sign of a change that narrows the range: 1 for a lower bound, -1 for an upper one
 */
record NumericBound(BigDecimal value, boolean isExclusive, int narrowingSign, Node node)
        implements Comparable<NumericBound> {

    static Optional<NumericBound> lower(Schema schema) {
        return of(schema, "minimum", "exclusiveMinimum", 1).max(NumericBound::compareTo);
    }

    static Optional<NumericBound> upper(Schema schema) {
        return of(schema, "maximum", "exclusiveMaximum", -1).min(NumericBound::compareTo);
    }

    private static Stream<NumericBound> of(Schema schema, String inclusive, String exclusive, int narrowingSign) {
        boolean isInteger = !schema.types().contains(JsonType.FRACTION);
        return schema.parts().stream()
                .flatMap(part -> Stream.of(
                        part.get(inclusive)
                                .flatMap(node -> node.number()
                                        .map(value ->
                                                new NumericBound(value, part.isTrue(exclusive), narrowingSign, node))),
                        part.get(exclusive)
                                .flatMap(node -> node.number()
                                        .map(value -> new NumericBound(value, true, narrowingSign, node)))))
                .flatMap(Optional::stream)
                .map(bound -> isInteger ? bound.toInteger() : bound);
    }

    /** Converts to an inclusive bound of integers: "more than 0" becomes "at least 1". */
    private NumericBound toInteger() {
        BigDecimal whole = value.setScale(0, narrowingSign > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR);
        boolean isWhole = whole.compareTo(value) == 0;
        return new NumericBound(
                isExclusive && isWhole ? whole.add(BigDecimal.valueOf(narrowingSign)) : whole,
                false,
                narrowingSign,
                node);
    }

    /** Returns whether a number is outside of the bound. */
    boolean excludes(BigDecimal number) {
        int order = number.compareTo(value) * narrowingSign;
        return order < 0 || (order == 0 && isExclusive);
    }

    @Override
    public int compareTo(NumericBound other) {
        int byValue = value.compareTo(other.value);
        return byValue != 0 ? byValue : Boolean.compare(isExclusive, other.isExclusive) * narrowingSign;
    }

    /** Returns the number, with "more than" or "less than" if the bound is exclusive. */
    @Override
    public String toString() {
        String number = value.stripTrailingZeros().toPlainString();
        if (!isExclusive) {
            return number;
        }
        return (narrowingSign > 0 ? "more than " : "less than ") + number;
    }
}
