package org.coworkingapi.contract.review.schema;

import java.math.BigDecimal;
import java.util.Optional;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of the minimum and maximum sizes of strings, arrays and objects. */
final class SizeDiff {

    private SizeDiff() {}

    /** @param unit {@code Length}, {@code Items} or {@code Properties} */
    static void compare(
            String unit,
            Schema oldSchema,
            Schema newSchema,
            ChangeType minRaised,
            ChangeType minLowered,
            ChangeType maxRaised,
            ChangeType maxLowered,
            SchemaEdits edits) {
        Optional<KeywordValue<BigDecimal>> minBefore = oldSchema
                .largest("min" + unit)
                .filter(keywordValue -> keywordValue.value().signum() > 0);
        Optional<KeywordValue<BigDecimal>> minAfter = newSchema
                .largest("min" + unit)
                .filter(keywordValue -> keywordValue.value().signum() > 0);
        int minOrder = value(minAfter).compareTo(value(minBefore));
        if (minOrder != 0) {
            edits.add(
                    minOrder > 0 ? minRaised : minLowered,
                    minOrder > 0 ? Effect.NARROWS : Effect.WIDENS,
                    minBefore.map(KeywordValue::node),
                    minAfter.map(KeywordValue::node));
        }
        Optional<KeywordValue<BigDecimal>> maxBefore = oldSchema.smallest("max" + unit);
        Optional<KeywordValue<BigDecimal>> maxAfter = newSchema.smallest("max" + unit);
        boolean widens =
                maxBefore.isPresent() && (maxAfter.isEmpty() || value(maxAfter).compareTo(value(maxBefore)) > 0);
        boolean narrows =
                maxAfter.isPresent() && (maxBefore.isEmpty() || value(maxAfter).compareTo(value(maxBefore)) < 0);
        if (widens || narrows) {
            edits.add(
                    widens ? maxRaised : maxLowered,
                    widens ? Effect.WIDENS : Effect.NARROWS,
                    maxBefore.map(KeywordValue::node),
                    maxAfter.map(KeywordValue::node));
        }
    }

    private static BigDecimal value(Optional<KeywordValue<BigDecimal>> keywordValue) {
        return keywordValue.map(KeywordValue::value).orElse(BigDecimal.ZERO);
    }
}
