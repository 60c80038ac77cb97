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

    /** The format that includes all values of another format, by the name of that format. */
    private static final Map<String, String> WIDER_FORMAT = Map.of("int32", "int64", "float", "double");

    /** Formats that affect the display of a value only. */
    private static final Set<String> DISPLAY_FORMATS = Set.of("password");

    /** The binary formats of OpenAPI 3.0 and their keywords in 3.1 (section "Considerations for File Uploads"). */
    private static final Map<String, Map<String, String>> BINARY_FORMATS = Map.of(
            "byte",
            Map.of("contentEncoding", "base64"),
            "binary",
            Map.of("contentMediaType", "application/octet-stream"));

    private ScalarDiff() {}

    static void compare(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        if (bothAllow(oldSchema, newSchema, JsonType.INTEGER) || bothAllow(oldSchema, newSchema, JsonType.FRACTION)) {
            compareBound(
                    NumericBound.lower(oldSchema),
                    NumericBound.lower(newSchema),
                    ChangeType.MINIMUM_RAISED,
                    ChangeType.MINIMUM_LOWERED,
                    1,
                    edits);
            compareBound(
                    NumericBound.upper(oldSchema),
                    NumericBound.upper(newSchema),
                    ChangeType.MAXIMUM_RAISED,
                    ChangeType.MAXIMUM_LOWERED,
                    -1,
                    edits);
            compareMultipleOf(oldSchema.largest("multipleOf"), newSchema.largest("multipleOf"), edits);
        }
        if (bothAllow(oldSchema, newSchema, JsonType.STRING)) {
            SizeDiff.compare(
                    "Length",
                    oldSchema,
                    newSchema,
                    ChangeType.MIN_LENGTH_RAISED,
                    ChangeType.MIN_LENGTH_LOWERED,
                    ChangeType.MAX_LENGTH_RAISED,
                    ChangeType.MAX_LENGTH_LOWERED,
                    edits);
            comparePatterns(oldSchema, newSchema, edits);
            compareContentKeyword("contentEncoding", ChangeType.CONTENT_ENCODING_CHANGED, oldSchema, newSchema, edits);
            compareContentKeyword(
                    "contentMediaType", ChangeType.CONTENT_MEDIA_TYPE_CHANGED, oldSchema, newSchema, edits);
            ConditionalDiff.compareChild(
                    "contentSchema",
                    "",
                    ChangeType.CONTENT_SCHEMA_ADDED,
                    ChangeType.CONTENT_SCHEMA_REMOVED,
                    oldSchema,
                    newSchema,
                    edits);
        }
        compareFormats(oldSchema, newSchema, edits);
    }

    static boolean bothAllow(Schema oldSchema, Schema newSchema, JsonType type) {
        return oldSchema.types().contains(type) && newSchema.types().contains(type);
    }

    /** @param narrowingSign as in {@link NumericBound} */
    private static void compareBound(
            Optional<NumericBound> before,
            Optional<NumericBound> after,
            ChangeType raisedType,
            ChangeType loweredType,
            int narrowingSign,
            SchemaEdits edits) {
        int order = before.isEmpty() || after.isEmpty() ? 0 : after.get().compareTo(before.get());
        if (order == 0 && before.isPresent() == after.isPresent()) {
            return;
        }
        boolean narrows = before.isEmpty() || (after.isPresent() && order * narrowingSign > 0);
        edits.add(
                narrows == (narrowingSign > 0) ? raisedType : loweredType,
                narrows ? Effect.NARROWS : Effect.WIDENS,
                before.map(NumericBound::toString).orElse(""),
                after.map(NumericBound::toString).orElse(""),
                before.map(NumericBound::node),
                after.map(NumericBound::node));
    }

    private static void compareMultipleOf(
            Optional<KeywordValue<BigDecimal>> before, Optional<KeywordValue<BigDecimal>> after, SchemaEdits edits) {
        if ((before.isEmpty() && after.isEmpty())
                || (before.isPresent()
                        && after.isPresent()
                        && before.get().value().compareTo(after.get().value()) == 0)) {
            return;
        }
        boolean narrows = before.isEmpty()
                || (after.isPresent()
                        && isMultiple(after.get().value(), before.get().value()));
        boolean widens = after.isEmpty()
                || (before.isPresent()
                        && isMultiple(before.get().value(), after.get().value()));
        Effect effect = Effect.of(narrows, widens);
        ChangeType type = switch (effect) {
            case NARROWS -> ChangeType.MULTIPLE_OF_NARROWED;
            case WIDENS -> ChangeType.MULTIPLE_OF_WIDENED;
            default -> ChangeType.MULTIPLE_OF_REPLACED;
        };
        edits.add(type, effect, before.map(KeywordValue::node), after.map(KeywordValue::node));
    }

    private static boolean isMultiple(BigDecimal number, BigDecimal divisor) {
        return divisor.signum() != 0 && number.remainder(divisor).signum() == 0;
    }

    private static void comparePatterns(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        Map<String, Node> removed = new TreeMap<>(oldSchema.strings("pattern"));
        Map<String, Node> added = new TreeMap<>(newSchema.strings("pattern"));
        removed.keySet().removeAll(newSchema.strings("pattern").keySet());
        added.keySet().removeAll(oldSchema.strings("pattern").keySet());
        if (removed.size() == 1 && added.size() == 1) {
            edits.add(
                    ChangeType.PATTERN_CHANGED,
                    Effect.REPLACES,
                    removed.values().stream().findFirst(),
                    added.values().stream().findFirst());
            return;
        }
        removed.values()
                .forEach(node ->
                        edits.add(ChangeType.PATTERN_REMOVED, Effect.WIDENS, Optional.of(node), Optional.empty()));
        added.values()
                .forEach(node ->
                        edits.add(ChangeType.PATTERN_ADDED, Effect.NARROWS, Optional.empty(), Optional.of(node)));
    }

    private static void compareFormats(Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        Map<String, Node> removed = new TreeMap<>(oldSchema.strings("format"));
        Map<String, Node> added = new TreeMap<>(newSchema.strings("format"));
        removed.keySet().removeAll(newSchema.strings("format").keySet());
        added.keySet().removeAll(oldSchema.strings("format").keySet());
        if (oldSchema.isVersion30() != newSchema.isVersion30()) {
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
        boolean isDisplayOnly =
                DISPLAY_FORMATS.containsAll(removed.keySet()) && DISPLAY_FORMATS.containsAll(added.keySet());
        edits.add(
                type,
                isDisplayOnly ? Effect.NONE : effect,
                from,
                to,
                removed.values().stream().findFirst(),
                added.values().stream().findFirst());
    }

    /** Returns the values of a content keyword. Formats of OpenAPI 3.0 are converted to 3.1 if the versions differ. */
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

    private static void compareContentKeyword(
            String keyword, ChangeType type, Schema oldSchema, Schema newSchema, SchemaEdits edits) {
        Map<String, Node> before = content(keyword, oldSchema, newSchema);
        Map<String, Node> after = content(keyword, newSchema, oldSchema);
        if (!before.keySet().equals(after.keySet())) {
            edits.add(
                    type,
                    Effect.REPLACES,
                    before.values().stream().findFirst(),
                    after.values().stream().findFirst());
        }
    }
}
