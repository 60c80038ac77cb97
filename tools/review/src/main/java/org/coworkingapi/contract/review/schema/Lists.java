package org.coworkingapi.contract.review.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;

/** Compares what lists may hold. */
final class Lists {

    private Lists() {}

    static void compare(Schema old, Schema now, Findings findings) {
        if (!Scalars.both(old, now, Type.ARRAY)) {
            return;
        }
        Sizes.compare(
                "Items",
                old,
                now,
                Kind.MIN_ITEMS_RAISED,
                Kind.MIN_ITEMS_LOWERED,
                Kind.MAX_ITEMS_RAISED,
                Kind.MAX_ITEMS_LOWERED,
                findings);
        if (old.isTrue("uniqueItems") != now.isTrue("uniqueItems")) {
            boolean set = now.isTrue("uniqueItems");
            findings.edit(
                    set ? Kind.UNIQUE_ITEMS_SET : Kind.UNIQUE_ITEMS_UNSET,
                    set ? Effect.NARROWS : Effect.WIDENS,
                    old.keyword("uniqueItems"),
                    now.keyword("uniqueItems"));
        }
        Conditions.child("items", JsonPath.ITEM, Kind.ITEMS_ADDED, Kind.ITEMS_REMOVED, old, now, findings);
        prefix(old, now, findings);
        Conditions.child("contains", JsonPath.ITEM, Kind.CONTAINS_ADDED, Kind.CONTAINS_REMOVED, old, now, findings);
        if (old.keyword("contains").isPresent() && now.keyword("contains").isPresent()) {
            count("minContains", 1, old, now, findings);
            count("maxContains", -1, old, now, findings);
        }
        Conditions.unevaluated("unevaluatedItems", JsonPath.ITEM, old, now, findings);
    }

    /** Where one has no schema of its own for a place, that of all other items holds. */
    private static void prefix(Schema old, Schema now, Findings findings) {
        List<Node> before = old.keyword("prefixItems").map(Node::items).orElse(List.of());
        List<Node> after = now.keyword("prefixItems").map(Node::items).orElse(List.of());
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            Optional<Schema> one = i < before.size() ? Optional.of(old.read(before.get(i))) : old.items();
            Optional<Schema> other = i < after.size() ? Optional.of(now.read(after.get(i))) : now.items();
            if (one.isPresent() && other.isPresent()) {
                findings.below(JsonPath.ITEM, one.get(), other.get());
            } else if (other.isPresent()) {
                findings.edit(
                        Kind.PREFIX_ITEM_ADDED,
                        holdsRest(old) ? Effect.REPLACES : Effect.NARROWS,
                        "",
                        String.valueOf(i),
                        Optional.empty(),
                        Optional.of(after.get(i)));
            } else {
                findings.edit(
                        Kind.PREFIX_ITEM_REMOVED,
                        holdsRest(now) ? Effect.REPLACES : Effect.WIDENS,
                        String.valueOf(i),
                        "",
                        Optional.of(before.get(i)),
                        Optional.empty());
            }
        }
    }

    /** Whether it is not free what the items are that nothing describes. */
    private static boolean holdsRest(Schema schema) {
        return schema.closedBy("unevaluatedItems").isPresent()
                || schema.child("unevaluatedItems").isPresent();
    }

    /** @param inward 1 if a larger number accepts less */
    private static void count(String keyword, int inward, Schema old, Schema now, Findings findings) {
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
            findings.edit(
                    narrows ? Kind.CONTAINS_COUNT_NARROWED : Kind.CONTAINS_COUNT_WIDENED,
                    narrows ? Effect.NARROWS : Effect.WIDENS,
                    said(keyword, from),
                    said(keyword, to),
                    before,
                    after);
        }
    }

    private static String said(String keyword, String count) {
        if (count.isEmpty()) {
            return "";
        }
        return (keyword.startsWith("min") ? "at least " : "at most ") + count;
    }
}
