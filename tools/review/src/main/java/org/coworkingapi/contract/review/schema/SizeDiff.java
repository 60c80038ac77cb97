package org.coworkingapi.contract.review.schema;

import java.math.BigDecimal;
import java.util.Optional;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** Compares the limits of lengths and of the number of items or properties. */
final class SizeDiff {

    private SizeDiff() {}

    /** @param unit {@code Length}, {@code Items} or {@code Properties} */
    static void compare(
            String unit,
            Schema old,
            Schema now,
            ChangeType minRaised,
            ChangeType minLowered,
            ChangeType maxRaised,
            ChangeType maxLowered,
            SchemaEdits edits) {
        Optional<KeywordValue<BigDecimal>> leastBefore = old.most("min" + unit)
                .filter(keywordValue -> keywordValue.value().signum() > 0);
        Optional<KeywordValue<BigDecimal>> leastAfter = now.most("min" + unit)
                .filter(keywordValue -> keywordValue.value().signum() > 0);
        int byLeast = value(leastAfter).compareTo(value(leastBefore));
        if (byLeast != 0) {
            edits.edit(
                    byLeast > 0 ? minRaised : minLowered,
                    byLeast > 0 ? Effect.NARROWS : Effect.WIDENS,
                    leastBefore.map(KeywordValue::node),
                    leastAfter.map(KeywordValue::node));
        }
        Optional<KeywordValue<BigDecimal>> mostBefore = old.least("max" + unit);
        Optional<KeywordValue<BigDecimal>> mostAfter = now.least("max" + unit);
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
