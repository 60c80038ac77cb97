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

    static void compare(Schema old, Schema now, SchemaEdits edits) {
        if (!ScalarDiff.both(old, now, JsonType.ARRAY)) {
            return;
        }
        SizeDiff.compare(
                "Items",
                old,
                now,
                ChangeType.MIN_ITEMS_RAISED,
                ChangeType.MIN_ITEMS_LOWERED,
                ChangeType.MAX_ITEMS_RAISED,
                ChangeType.MAX_ITEMS_LOWERED,
                edits);
        if (old.isTrue("uniqueItems") != now.isTrue("uniqueItems")) {
            boolean set = now.isTrue("uniqueItems");
            edits.edit(
                    set ? ChangeType.UNIQUE_ITEMS_SET : ChangeType.UNIQUE_ITEMS_UNSET,
                    set ? Effect.NARROWS : Effect.WIDENS,
                    old.keyword("uniqueItems"),
                    now.keyword("uniqueItems"));
        }
        ConditionalDiff.child(
                "items", JsonPath.ITEM, ChangeType.ITEMS_ADDED, ChangeType.ITEMS_REMOVED, old, now, edits);
        prefix(old, now, edits);
        ConditionalDiff.child(
                "contains", JsonPath.ITEM, ChangeType.CONTAINS_ADDED, ChangeType.CONTAINS_REMOVED, old, now, edits);
        if (old.keyword("contains").isPresent() && now.keyword("contains").isPresent()) {
            count("minContains", 1, old, now, edits);
            count("maxContains", -1, old, now, edits);
        }
        ConditionalDiff.unevaluated("unevaluatedItems", JsonPath.ITEM, old, now, edits);
    }

    /** Compares {@code prefixItems}. A position without a schema of its own is compared by {@code items}. */
    private static void prefix(Schema old, Schema now, SchemaEdits edits) {
        List<Node> before = old.keyword("prefixItems").map(Node::items).orElse(List.of());
        List<Node> after = now.keyword("prefixItems").map(Node::items).orElse(List.of());
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            Optional<Schema> one = i < before.size() ? Optional.of(old.read(before.get(i))) : old.items();
            Optional<Schema> other = i < after.size() ? Optional.of(now.read(after.get(i))) : now.items();
            if (one.isPresent() && other.isPresent()) {
                edits.below(JsonPath.ITEM, one.get(), other.get());
            } else if (other.isPresent()) {
                edits.edit(
                        ChangeType.PREFIX_ITEM_ADDED,
                        restrictsRest(old) ? Effect.REPLACES : Effect.NARROWS,
                        "",
                        String.valueOf(i),
                        Optional.empty(),
                        Optional.of(after.get(i)));
            } else {
                edits.edit(
                        ChangeType.PREFIX_ITEM_REMOVED,
                        restrictsRest(now) ? Effect.REPLACES : Effect.WIDENS,
                        String.valueOf(i),
                        "",
                        Optional.of(before.get(i)),
                        Optional.empty());
            }
        }
    }

    /** Returns whether {@code unevaluatedItems} restricts the remaining items. */
    private static boolean restrictsRest(Schema schema) {
        return schema.closedBy("unevaluatedItems").isPresent()
                || schema.child("unevaluatedItems").isPresent();
    }

    /** @param inward 1 if a larger count accepts fewer values, -1 if it accepts more */
    private static void count(String keyword, int inward, Schema old, Schema now, SchemaEdits edits) {
        Optional<Node> before = old.keyword(keyword);
        Optional<Node> after = now.keyword(keyword);
        String from = before.map(Node::json).orElse(inward > 0 ? "1" : "");
        String to = after.map(Node::json).orElse(inward > 0 ? "1" : "");
        if (!from.equals(to)) {
            boolean narrows = from.isEmpty()
                    || (!to.isEmpty()
                            && after.flatMap(Node::number)
                                                    .orElse(BigDecimal.ONE)
                                                    .compareTo(before.flatMap(Node::number)
                                                            .orElse(BigDecimal.ONE))
                                            * inward
                                    > 0);
            edits.edit(
                    narrows ? ChangeType.CONTAINS_COUNT_NARROWED : ChangeType.CONTAINS_COUNT_WIDENED,
                    narrows ? Effect.NARROWS : Effect.WIDENS,
                    withPrefix(keyword, from),
                    withPrefix(keyword, to),
                    before,
                    after);
        }
    }

    private static String withPrefix(String keyword, String count) {
        if (count.isEmpty()) {
            return "";
        }
        return (keyword.startsWith("min") ? "at least " : "at most ") + count;
    }
}
