package org.coworkingapi.contract.review.counterexample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;

/** Numbers that fit bounds and factors, or are near them. */
final class BoundaryNumbers {

    private static final List<String> BOUNDS = List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");
    private static final List<BigDecimal> PLAIN = List.of(
            BigDecimal.ONE,
            BigDecimal.ZERO,
            BigDecimal.ONE.negate(),
            new BigDecimal("0.5"),
            new BigDecimal("2147483648"),
            new BigDecimal("-2147483649"),
            new BigDecimal("9223372036854775808"));

    private BoundaryNumbers() {}

    /** The plainest first; whoever wants one takes the first that fits. */
    static List<BigDecimal> near(SchemaConjunction schema) {
        Set<BigDecimal> numbers = new LinkedHashSet<>();
        List<BigDecimal> bounds = BOUNDS.stream()
                .flatMap(keyword -> schema.all(keyword).stream())
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
        for (BigDecimal least : bounds) {
            bounds.stream()
                    .filter(most -> most.compareTo(least) > 0)
                    .forEach(most -> numbers.add(least.add(most)
                            .divide(BigDecimal.valueOf(2), 20, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros()));
        }
        for (BigDecimal factor : schema.all("multipleOf").stream()
                .flatMap(node -> node.number().stream())
                .toList()) {
            numbers.addAll(multiples(factor, bounds));
        }
        numbers.addAll(PLAIN);
        return numbers.stream().map(BigDecimal::stripTrailingZeros).distinct().toList();
    }

    private static List<BigDecimal> multiples(BigDecimal factor, List<BigDecimal> bounds) {
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

    /** The number of a keyword, as the parts of a schema say it; none if they do not. */
    static List<Integer> sizes(SchemaConjunction schema, String keyword) {
        return schema.all(keyword).stream()
                .map(Node::number)
                .flatMap(Optional::stream)
                .map(number -> number.min(BigDecimal.valueOf(BoundaryStrings.LONGEST)).intValue())
                .toList();
    }
}
