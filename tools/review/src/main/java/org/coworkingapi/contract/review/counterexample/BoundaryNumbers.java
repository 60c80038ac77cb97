package org.coworkingapi.contract.review.counterexample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;

/** A generator of numbers at and near the bounds of a schema, and of multiples of its {@code multipleOf}. */
final class BoundaryNumbers {

    private static final List<String> BOUNDS = List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");
    private static final List<BigDecimal> COMMON_CANDIDATES = List.of(
            BigDecimal.ONE,
            BigDecimal.ZERO,
            BigDecimal.ONE.negate(),
            new BigDecimal("0.5"),
            new BigDecimal("2147483648"),
            new BigDecimal("-2147483649"),
            new BigDecimal("9223372036854775808"));

    private BoundaryNumbers() {}

    /** Returns candidate numbers, those near the bounds first. Some of them may be invalid. */
    static List<BigDecimal> candidates(SchemaConjunction schema) {
        Set<BigDecimal> numbers = new LinkedHashSet<>();
        List<BigDecimal> bounds = BOUNDS.stream()
                .flatMap(keyword -> schema.valuesOf(keyword).stream())
                .flatMap(node -> node.number().stream())
                .toList();
        for (BigDecimal bound : bounds) {
            numbers.addAll(List.of(
                    bound,
                    bound.add(BigDecimal.ONE),
                    bound.subtract(BigDecimal.ONE),
                    bound.add(new BigDecimal("0.5")),
                    bound.subtract(new BigDecimal("0.5"))));
        }
        for (BigDecimal lower : bounds) {
            bounds.stream()
                    .filter(upper -> upper.compareTo(lower) > 0)
                    .forEach(upper -> numbers.add(lower.add(upper)
                            .divide(BigDecimal.valueOf(2), 20, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros()));
        }
        for (BigDecimal factor : schema.valuesOf("multipleOf").stream()
                .flatMap(node -> node.number().stream())
                .toList()) {
            numbers.addAll(nearMultiples(factor, bounds));
        }
        numbers.addAll(COMMON_CANDIDATES);
        return numbers.stream().map(BigDecimal::stripTrailingZeros).distinct().toList();
    }

    private static List<BigDecimal> nearMultiples(BigDecimal factor, List<BigDecimal> bounds) {
        List<BigDecimal> multiples = new ArrayList<>(List.of(
                factor,
                factor.multiply(BigDecimal.valueOf(2)),
                factor.multiply(BigDecimal.valueOf(3)),
                factor.add(BigDecimal.ONE),
                factor.divide(BigDecimal.valueOf(2))));
        if (factor.signum() > 0) {
            for (BigDecimal bound : bounds) {
                BigDecimal below = bound.divide(factor, 0, RoundingMode.FLOOR).multiply(factor);
                multiples.addAll(List.of(below, below.add(factor), below.subtract(factor)));
            }
        }
        return multiples;
    }

    /** Returns the values of a size keyword such as {@code minItems}, capped at {@link BoundaryStrings#MAX_LENGTH}. */
    static List<Integer> sizes(SchemaConjunction schema, String keyword) {
        return schema.valuesOf(keyword).stream()
                .map(Node::number)
                .flatMap(Optional::stream)
                .map(number -> number.min(BigDecimal.valueOf(BoundaryStrings.MAX_LENGTH))
                        .intValue())
                .toList();
    }
}
