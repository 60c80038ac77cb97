package org.coworkingapi.contract.review.schema;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of the keywords of numbers and strings. */
final class ScalarDiff {

    /** Formats and the formats that include all of their values. */
    private static final Map<String, String> WIDER_FORMAT = Map.of("int32", "int64", "float", "double");

    /** Formats that affect the display of a value only. */
    private static final Set<String> HINTS = Set.of("password");

    /** The binary formats of OpenAPI 3.0 and their keywords in 3.1 (section "Considerations for File Uploads"). */
    private static final Map<String, Map<String, String>> BINARY_FORMATS = Map.of(
            "byte",
            Map.of("contentEncoding", "base64"),
            "binary",
            Map.of("contentMediaType", "application/octet-stream"));

    private ScalarDiff() {}

    static void compare(Schema old, Schema now, SchemaEdits edits) {
        if (both(old, now, JsonType.INTEGER) || both(old, now, JsonType.FRACTION)) {
            bound(
                    NumericBound.lower(old),
                    NumericBound.lower(now),
                    ChangeType.MINIMUM_RAISED,
                    ChangeType.MINIMUM_LOWERED,
                    1,
                    edits);
            bound(
                    NumericBound.upper(old),
                    NumericBound.upper(now),
                    ChangeType.MAXIMUM_RAISED,
                    ChangeType.MAXIMUM_LOWERED,
                    -1,
                    edits);
            multipleOf(old.largest("multipleOf"), now.largest("multipleOf"), edits);
        }
        if (both(old, now, JsonType.STRING)) {
            SizeDiff.compare(
                    "Length",
                    old,
                    now,
                    ChangeType.MIN_LENGTH_RAISED,
                    ChangeType.MIN_LENGTH_LOWERED,
                    ChangeType.MAX_LENGTH_RAISED,
                    ChangeType.MAX_LENGTH_LOWERED,
                    edits);
            patterns(old, now, edits);
            changed("contentEncoding", ChangeType.CONTENT_ENCODING_CHANGED, old, now, edits);
            changed("contentMediaType", ChangeType.CONTENT_MEDIA_TYPE_CHANGED, old, now, edits);
            ConditionalDiff.child(
                    "contentSchema",
                    "",
                    ChangeType.CONTENT_SCHEMA_ADDED,
                    ChangeType.CONTENT_SCHEMA_REMOVED,
                    old,
                    now,
                    edits);
        }
        formats(old, now, edits);
    }

    static boolean both(Schema old, Schema now, JsonType type) {
        return old.types().contains(type) && now.types().contains(type);
    }

    /** @param inward 1 for a lower bound, -1 for an upper one */
    private static void bound(
            Optional<NumericBound> old,
            Optional<NumericBound> now,
            ChangeType raised,
            ChangeType lowered,
            int inward,
            SchemaEdits edits) {
        int order = old.isEmpty() || now.isEmpty() ? 0 : now.get().compareTo(old.get());
        if (order == 0 && old.isPresent() == now.isPresent()) {
            return;
        }
        boolean narrows = old.isEmpty() || (now.isPresent() && order * inward > 0);
        edits.edit(
                narrows == (inward > 0) ? raised : lowered,
                narrows ? Effect.NARROWS : Effect.WIDENS,
                old.map(NumericBound::toString).orElse(""),
                now.map(NumericBound::toString).orElse(""),
                old.map(NumericBound::node),
                now.map(NumericBound::node));
    }

    private static void multipleOf(
            Optional<KeywordValue<BigDecimal>> old, Optional<KeywordValue<BigDecimal>> now, SchemaEdits edits) {
        if ((old.isEmpty() && now.isEmpty())
                || (old.isPresent()
                        && now.isPresent()
                        && old.get().value().compareTo(now.get().value()) == 0)) {
            return;
        }
        boolean narrows = old.isEmpty()
                || (now.isPresent() && isMultiple(now.get().value(), old.get().value()));
        boolean widens = now.isEmpty()
                || (old.isPresent() && isMultiple(old.get().value(), now.get().value()));
        Effect effect = Effect.of(narrows, widens);
        ChangeType type = switch (effect) {
            case NARROWS -> ChangeType.MULTIPLE_OF_NARROWED;
            case WIDENS -> ChangeType.MULTIPLE_OF_WIDENED;
            default -> ChangeType.MULTIPLE_OF_REPLACED;
        };
        edits.edit(type, effect, old.map(KeywordValue::node), now.map(KeywordValue::node));
    }

    private static boolean isMultiple(BigDecimal number, BigDecimal of) {
        return of.signum() != 0 && number.remainder(of).signum() == 0;
    }

    private static void patterns(Schema old, Schema now, SchemaEdits edits) {
        Map<String, Node> removed = new TreeMap<>(old.strings("pattern"));
        Map<String, Node> added = new TreeMap<>(now.strings("pattern"));
        removed.keySet().removeAll(now.strings("pattern").keySet());
        added.keySet().removeAll(old.strings("pattern").keySet());
        if (removed.size() == 1 && added.size() == 1) {
            edits.edit(
                    ChangeType.PATTERN_CHANGED,
                    Effect.REPLACES,
                    removed.values().stream().findFirst(),
                    added.values().stream().findFirst());
            return;
        }
        removed.values()
                .forEach(node ->
                        edits.edit(ChangeType.PATTERN_REMOVED, Effect.WIDENS, Optional.of(node), Optional.empty()));
        added.values()
                .forEach(node ->
                        edits.edit(ChangeType.PATTERN_ADDED, Effect.NARROWS, Optional.empty(), Optional.of(node)));
    }

    private static void formats(Schema old, Schema now, SchemaEdits edits) {
        Map<String, Node> removed = new TreeMap<>(old.strings("format"));
        Map<String, Node> added = new TreeMap<>(now.strings("format"));
        removed.keySet().removeAll(now.strings("format").keySet());
        added.keySet().removeAll(old.strings("format").keySet());
        if (old.isVersion30() != now.isVersion30()) {
            removed.keySet().removeAll(BINARY_FORMATS.keySet());
            added.keySet().removeAll(BINARY_FORMATS.keySet());
        }
        if (removed.isEmpty() && added.isEmpty()) {
            return;
        }
        String from = String.join(", ", removed.keySet());
        String to = String.join(", ", added.keySet());
        boolean narrows = removed.isEmpty() || from.equals(WIDER_FORMAT.get(to));
        boolean widens = added.isEmpty() || to.equals(WIDER_FORMAT.get(from));
        Effect effect = Effect.of(narrows, widens);
        ChangeType type = switch (effect) {
            case NARROWS -> ChangeType.FORMAT_NARROWED;
            case WIDENS -> ChangeType.FORMAT_WIDENED;
            default -> ChangeType.FORMAT_REPLACED;
        };
        boolean isHint = HINTS.containsAll(removed.keySet()) && HINTS.containsAll(added.keySet());
        edits.edit(
                type,
                isHint ? Effect.NONE : effect,
                from,
                to,
                removed.values().stream().findFirst(),
                added.values().stream().findFirst());
    }

    /** Returns the values of a content keyword. Formats of 3.0 are translated if the other schema is of 3.1. */
    private static Map<String, Node> content(String keyword, Schema schema, Schema other) {
        Map<String, Node> values = schema.strings(keyword);
        if (schema.isVersion30() != other.isVersion30()) {
            schema.strings("format")
                    .forEach((format, node) -> Optional.ofNullable(BINARY_FORMATS
                                    .getOrDefault(format, Map.of())
                                    .get(keyword))
                            .ifPresent(text -> values.put(text, node)));
            values.remove("application/octet-stream");
        }
        return values;
    }

    private static void changed(String keyword, ChangeType type, Schema old, Schema now, SchemaEdits edits) {
        Map<String, Node> before = content(keyword, old, now);
        Map<String, Node> after = content(keyword, now, old);
        if (!before.keySet().equals(after.keySet())) {
            edits.edit(
                    type,
                    Effect.REPLACES,
                    before.values().stream().findFirst(),
                    after.values().stream().findFirst());
        }
    }
}
