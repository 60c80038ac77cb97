package org.coworkingapi.contract.review.schema;

import java.math.BigDecimal;
import java.util.Optional;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.ChangeType;

/** Compares how many characters, items or members there may be. */
final class SizeDiff {

    private SizeDiff() {}

    /** @param what {@code Length}, {@code Items} or {@code Properties} */
    static void compare(
            String what,
            Schema old,
            Schema now,
            ChangeType minRaised,
            ChangeType minLowered,
            ChangeType maxRaised,
            ChangeType maxLowered,
            SchemaEdits edits) {
        Optional<KeywordValue<BigDecimal>> leastBefore =
                old.most("min" + what).filter(keywordValue -> keywordValue.value().signum() > 0);
        Optional<KeywordValue<BigDecimal>> leastAfter =
                now.most("min" + what).filter(keywordValue -> keywordValue.value().signum() > 0);
        int byLeast = value(leastAfter).compareTo(value(leastBefore));
        if (byLeast != 0) {
            edits.edit(
                    byLeast > 0 ? minRaised : minLowered,
                    byLeast > 0 ? Effect.NARROWS : Effect.WIDENS,
                    leastBefore.map(KeywordValue::node),
                    leastAfter.map(KeywordValue::node));
        }
        Optional<KeywordValue<BigDecimal>> mostBefore = old.least("max" + what);
        Optional<KeywordValue<BigDecimal>> mostAfter = now.least("max" + what);
        boolean widens = mostBefore.isPresent()
                && (mostAfter.isEmpty() || value(mostAfter).compareTo(value(mostBefore)) > 0);
        boolean narrows = mostAfter.isPresent()
                && (mostBefore.isEmpty() || value(mostAfter).compareTo(value(mostBefore)) < 0);
        if (widens || narrows) {
            edits.edit(
                    widens ? maxRaised : maxLowered,
                    widens ? Effect.WIDENS : Effect.NARROWS,
                    mostBefore.map(KeywordValue::node),
                    mostAfter.map(KeywordValue::node));
        }
    }

    private static BigDecimal value(Optional<KeywordValue<BigDecimal>> keywordValue) {
        return keywordValue.map(KeywordValue::value).orElse(BigDecimal.ZERO);
    }
}
