package org.coworkingapi.contract.review.schema;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;

/** Compares what numbers and texts may be. */
final class Scalars {

    /** Formats whose values are all values of another one too. */
    private static final Map<String, String> PART_OF = Map.of("int32", "int64", "float", "double");

    /** Formats that say how to show a value, and nothing of what it may be. */
    private static final Set<String> HINTS = Set.of("password");

    /** What the formats of 3.0 for bytes are in 3.1 (OpenAPI 3.1, section "Considerations for File Uploads"). */
    private static final Map<String, Map<String, String>> BYTES = Map.of(
            "byte",
            Map.of("contentEncoding", "base64"),
            "binary",
            Map.of("contentMediaType", "application/octet-stream"));

    private Scalars() {}

    static void compare(Schema old, Schema now, Findings findings) {
        if (both(old, now, Type.INTEGER) || both(old, now, Type.FRACTION)) {
            bound(Bound.lower(old), Bound.lower(now), Kind.MINIMUM_RAISED, Kind.MINIMUM_LOWERED, 1, findings);
            bound(Bound.upper(old), Bound.upper(now), Kind.MAXIMUM_RAISED, Kind.MAXIMUM_LOWERED, -1, findings);
            multipleOf(old.most("multipleOf"), now.most("multipleOf"), findings);
        }
        if (both(old, now, Type.STRING)) {
            Sizes.compare(
                    "Length",
                    old,
                    now,
                    Kind.MIN_LENGTH_RAISED,
                    Kind.MIN_LENGTH_LOWERED,
                    Kind.MAX_LENGTH_RAISED,
                    Kind.MAX_LENGTH_LOWERED,
                    findings);
            patterns(old, now, findings);
            changed("contentEncoding", Kind.CONTENT_ENCODING_CHANGED, old, now, findings);
            changed("contentMediaType", Kind.CONTENT_MEDIA_TYPE_CHANGED, old, now, findings);
            Conditions.child(
                    "contentSchema", "", Kind.CONTENT_SCHEMA_ADDED, Kind.CONTENT_SCHEMA_REMOVED, old, now, findings);
        }
        formats(old, now, findings);
    }

    static boolean both(Schema old, Schema now, Type type) {
        return old.types().contains(type) && now.types().contains(type);
    }

    /** @param inward 1 if a larger bound accepts less, -1 if a smaller one does */
    private static void bound(
            Optional<Bound> old, Optional<Bound> now, Kind raised, Kind lowered, int inward, Findings findings) {
        int order = old.isEmpty() || now.isEmpty() ? 0 : now.get().compareTo(old.get());
        if (order == 0 && old.isPresent() == now.isPresent()) {
            return;
        }
        boolean narrows = old.isEmpty() || (now.isPresent() && order * inward > 0);
        findings.edit(
                narrows == (inward > 0) ? raised : lowered,
                narrows ? Effect.NARROWS : Effect.WIDENS,
                old.map(Bound::toString).orElse(""),
                now.map(Bound::toString).orElse(""),
                old.map(Bound::node),
                now.map(Bound::node));
    }

    private static void multipleOf(
            Optional<Facet<BigDecimal>> old, Optional<Facet<BigDecimal>> now, Findings findings) {
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
        Kind kind = switch (effect) {
            case NARROWS -> Kind.MULTIPLE_OF_NARROWED;
            case WIDENS -> Kind.MULTIPLE_OF_WIDENED;
            default -> Kind.MULTIPLE_OF_REPLACED;
        };
        findings.edit(kind, effect, old.map(Facet::node), now.map(Facet::node));
    }

    private static boolean isMultiple(BigDecimal number, BigDecimal of) {
        return of.signum() != 0 && number.remainder(of).signum() == 0;
    }

    private static void patterns(Schema old, Schema now, Findings findings) {
        Map<String, Node> removed = new TreeMap<>(old.texts("pattern"));
        Map<String, Node> added = new TreeMap<>(now.texts("pattern"));
        removed.keySet().removeAll(now.texts("pattern").keySet());
        added.keySet().removeAll(old.texts("pattern").keySet());
        if (removed.size() == 1 && added.size() == 1) {
            findings.edit(
                    Kind.PATTERN_CHANGED,
                    Effect.REPLACES,
                    removed.values().stream().findFirst(),
                    added.values().stream().findFirst());
            return;
        }
        removed.values()
                .forEach(node ->
                        findings.edit(Kind.PATTERN_REMOVED, Effect.WIDENS, Optional.of(node), Optional.empty()));
        added.values()
                .forEach(
                        node -> findings.edit(Kind.PATTERN_ADDED, Effect.NARROWS, Optional.empty(), Optional.of(node)));
    }

    private static void formats(Schema old, Schema now, Findings findings) {
        Map<String, Node> removed = new TreeMap<>(old.texts("format"));
        Map<String, Node> added = new TreeMap<>(now.texts("format"));
        removed.keySet().removeAll(now.texts("format").keySet());
        added.keySet().removeAll(old.texts("format").keySet());
        if (old.isVersion30() != now.isVersion30()) {
            removed.keySet().removeAll(BYTES.keySet());
            added.keySet().removeAll(BYTES.keySet());
        }
        if (removed.isEmpty() && added.isEmpty()) {
            return;
        }
        String from = String.join(", ", removed.keySet());
        String to = String.join(", ", added.keySet());
        boolean narrows = removed.isEmpty() || from.equals(PART_OF.get(to));
        boolean widens = added.isEmpty() || to.equals(PART_OF.get(from));
        Effect effect = Effect.of(narrows, widens);
        Kind kind = switch (effect) {
            case NARROWS -> Kind.FORMAT_NARROWED;
            case WIDENS -> Kind.FORMAT_WIDENED;
            default -> Kind.FORMAT_REPLACED;
        };
        boolean isHint = HINTS.containsAll(removed.keySet()) && HINTS.containsAll(added.keySet());
        findings.edit(
                kind,
                isHint ? Effect.NONE : effect,
                from,
                to,
                removed.values().stream().findFirst(),
                added.values().stream().findFirst());
    }

    /** What a keyword says of the content, in the words of 3.1 where the other schema is of another version. */
    private static Map<String, Node> content(String keyword, Schema schema, Schema other) {
        Map<String, Node> said = schema.texts(keyword);
        if (schema.isVersion30() != other.isVersion30()) {
            schema.texts("format")
                    .forEach((format, node) -> Optional.ofNullable(
                                    BYTES.getOrDefault(format, Map.of()).get(keyword))
                            .ifPresent(text -> said.put(text, node)));
            said.remove("application/octet-stream");
        }
        return said;
    }

    private static void changed(String keyword, Kind kind, Schema old, Schema now, Findings findings) {
        Map<String, Node> before = content(keyword, old, now);
        Map<String, Node> after = content(keyword, now, old);
        if (!before.keySet().equals(after.keySet())) {
            findings.edit(
                    kind,
                    Effect.REPLACES,
                    before.values().stream().findFirst(),
                    after.values().stream().findFirst());
        }
    }
}
