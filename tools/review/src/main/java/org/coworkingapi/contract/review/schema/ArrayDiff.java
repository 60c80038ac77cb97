package org.coworkingapi.contract.review.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of the keywords of arrays. */
final class ArrayDiff {

    private ArrayDiff() {}

    static void compare(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        if (!ScalarDiff.bothAllow(oldSchema, newSchema, JsonType.ARRAY)) {
            return;
        }
        SizeDiff.compare(
                "Items",
                oldSchema,
                newSchema,
                ChangeType.MIN_ITEMS_RAISED,
                ChangeType.MIN_ITEMS_LOWERED,
                ChangeType.MAX_ITEMS_RAISED,
                ChangeType.MAX_ITEMS_LOWERED,
                edits);
        if (oldSchema.isTrue("uniqueItems") != newSchema.isTrue("uniqueItems")) {
            boolean isSet = newSchema.isTrue("uniqueItems");
            edits.add(
                    isSet ? ChangeType.UNIQUE_ITEMS_SET : ChangeType.UNIQUE_ITEMS_UNSET,
                    isSet ? Effect.NARROWS : Effect.WIDENS,
                    oldSchema.keyword("uniqueItems"),
                    newSchema.keyword("uniqueItems"));
        }
        ConditionalDiff.compareChild(
                "items", JsonPath.ITEM, ChangeType.ITEMS_ADDED, ChangeType.ITEMS_REMOVED, oldSchema, newSchema, edits);
        comparePrefixItems(oldSchema, newSchema, edits);
        Optional<Schema> oldContains = oldSchema.child("contains");
        Optional<Schema> newContains = newSchema.child("contains");
        if (oldContains.isPresent() && newContains.isPresent()) {
            boolean hasMaximum = oldSchema.keyword("maxContains").isPresent()
                    || newSchema.keyword("maxContains").isPresent();
            edits.addCondition(
                    JsonPath.ITEM,
                    oldContains.get(),
                    newContains.get(),
                    hasMaximum ? EffectPropagation.UNKNOWN : EffectPropagation.SAME);
        } else {
            ConditionalDiff.compareChild(
                    "contains",
                    JsonPath.ITEM,
                    ChangeType.CONTAINS_ADDED,
                    ChangeType.CONTAINS_REMOVED,
                    oldSchema,
                    newSchema,
                    edits);
        }
        if (oldSchema.keyword("contains").isPresent()
                && newSchema.keyword("contains").isPresent()) {
            compareCount("minContains", 1, oldSchema, newSchema, edits);
            compareCount("maxContains", -1, oldSchema, newSchema, edits);
        }
        ConditionalDiff.compareUnevaluated("unevaluatedItems", JsonPath.ITEM, oldSchema, newSchema, edits);
    }

    /** Compares {@code prefixItems}. For positions without their own schema, {@code items} applies. */
    private static void comparePrefixItems(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        List<Node> before = oldSchema.keyword("prefixItems").map(Node::items).orElse(List.of());
        List<Node> after = newSchema.keyword("prefixItems").map(Node::items).orElse(List.of());
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            Optional<Schema> itemBefore =
                    i < before.size() ? Optional.of(oldSchema.read(before.get(i))) : oldSchema.items();
            Optional<Schema> itemAfter =
                    i < after.size() ? Optional.of(newSchema.read(after.get(i))) : newSchema.items();
            if (itemBefore.isPresent() && itemAfter.isPresent()) {
                edits.addPair(JsonPath.ITEM, itemBefore.get(), itemAfter.get());
            } else if (itemAfter.isPresent()) {
                edits.add(
                        ChangeType.PREFIX_ITEM_ADDED,
                        restrictsUnevaluatedItems(oldSchema) ? Effect.REPLACES : Effect.NARROWS,
                        "",
                        String.valueOf(i),
                        Optional.empty(),
                        Optional.of(after.get(i)));
            } else {
                edits.add(
                        ChangeType.PREFIX_ITEM_REMOVED,
                        restrictsUnevaluatedItems(newSchema) ? Effect.REPLACES : Effect.WIDENS,
                        String.valueOf(i),
                        "",
                        Optional.of(before.get(i)),
                        Optional.empty());
            }
        }
    }

    /** Returns whether {@code unevaluatedItems} restricts the remaining items. */
    private static boolean restrictsUnevaluatedItems(Schema schema) {
        return schema.closedBy("unevaluatedItems").isPresent()
                || schema.child("unevaluatedItems").isPresent();
    }

    /** @param narrowingSign 1 if a larger count narrows the accepted values, -1 if it widens them */
    private static void compareCount(
            String keyword, int narrowingSign, Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        Optional<Node> before = oldSchema.keyword(keyword);
        Optional<Node> after = newSchema.keyword(keyword);
        String from = before.map(Node::json).orElse(narrowingSign > 0 ? "1" : "");
        String to = after.map(Node::json).orElse(narrowingSign > 0 ? "1" : "");
        if (!from.equals(to)) {
            boolean narrows = from.isEmpty()
                    || (!to.isEmpty()
                            && after.flatMap(Node::number)
                                                    .orElse(BigDecimal.ONE)
                                                    .compareTo(before.flatMap(Node::number)
                                                            .orElse(BigDecimal.ONE))
                                            * narrowingSign
                                    > 0);
            edits.add(
                    narrows ? ChangeType.CONTAINS_COUNT_NARROWED : ChangeType.CONTAINS_COUNT_WIDENED,
                    narrows ? Effect.NARROWS : Effect.WIDENS,
                    display(keyword, from),
                    display(keyword, to),
                    before,
                    after);
        }
    }

    private static String display(String keyword, String count) {
        if (count.isEmpty()) {
            return "";
        }
        return (keyword.startsWith("min") ? "at least " : "at most ") + count;
    }
}
