package org.coworkingapi.contract.review.schema;

import java.math.BigDecimal;
import java.util.Optional;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;

/** Compares how many characters, items or members there may be. */
final class Sizes {

    private Sizes() {}

    /** @param what {@code Length}, {@code Items} or {@code Properties} */
    static void compare(
            String what,
            Schema old,
            Schema now,
            Kind minRaised,
            Kind minLowered,
            Kind maxRaised,
            Kind maxLowered,
            Findings findings) {
        Optional<Facet<BigDecimal>> leastBefore =
                old.most("min" + what).filter(facet -> facet.value().signum() > 0);
        Optional<Facet<BigDecimal>> leastAfter =
                now.most("min" + what).filter(facet -> facet.value().signum() > 0);
        int byLeast = value(leastAfter).compareTo(value(leastBefore));
        if (byLeast != 0) {
            findings.edit(
                    byLeast > 0 ? minRaised : minLowered,
                    byLeast > 0 ? Effect.NARROWS : Effect.WIDENS,
                    leastBefore.map(Facet::node),
                    leastAfter.map(Facet::node));
        }
        Optional<Facet<BigDecimal>> mostBefore = old.least("max" + what);
        Optional<Facet<BigDecimal>> mostAfter = now.least("max" + what);
        boolean widens = mostBefore.isPresent()
                && (mostAfter.isEmpty() || value(mostAfter).compareTo(value(mostBefore)) > 0);
        boolean narrows = mostAfter.isPresent()
                && (mostBefore.isEmpty() || value(mostAfter).compareTo(value(mostBefore)) < 0);
        if (widens || narrows) {
            findings.edit(
                    widens ? maxRaised : maxLowered,
                    widens ? Effect.WIDENS : Effect.NARROWS,
                    mostBefore.map(Facet::node),
                    mostAfter.map(Facet::node));
        }
    }

    private static BigDecimal value(Optional<Facet<BigDecimal>> facet) {
        return facet.map(Facet::value).orElse(BigDecimal.ZERO);
    }
}
