package org.coworkingapi.contract.review.diff;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.MediaType;
import org.coworkingapi.contract.openapi.operation.Style;
import org.coworkingapi.contract.openapi.operation.ValueType;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.CompatibilityRules;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of the encodings of form fields. */
final class EncodingDiff {

    private EncodingDiff() {}

    static void compare(DiffContext context, Node before, Node after, ComparedPart comparedPart) {
        Set<String> names = new TreeSet<>(
                before.get("encoding").map(Node::members).map(Map::keySet).orElse(Set.of()));
        names.addAll(after.get("encoding").map(Node::members).map(Map::keySet).orElse(Set.of()));
        for (String name : names) {
            if (!name.startsWith("x-")) {
                compareField(context, name, before, after, comparedPart);
            }
        }
    }

    private static void compareField(DiffContext context, String name, Node before, Node after, ComparedPart part) {
        Node old = encoding(before, name);
        Node proposed = encoding(after, name);
        SortedSet<String> oldTypes = types(context.before(), before, name);
        SortedSet<String> newTypes = types(context.after(), after, name);
        String oldStyle = style(context.before(), before, name);
        String newStyle = style(context.after(), after, name);
        String oldHeaders = old.get("headers").map(Node::json).orElse("");
        String newHeaders = proposed.get("headers").map(Node::json).orElse("");
        if (!oldHeaders.equals(newHeaders)) {
            context.sharedState()
                    .collector()
                    .add(
                            ChangeType.ENCODING_CHANGED,
                            Effect.MOVES,
                            SubjectNames.of(after) + " part " + name,
                            oldHeaders,
                            newHeaders,
                            Optional.of(old),
                            Optional.of(proposed),
                            Optional.of(part),
                            CompatibilityRules.Conditions.NONE);
        }
        if (!oldTypes.equals(newTypes) || !oldStyle.equals(newStyle)) {
            Effect effect = oldStyle.equals(newStyle) ? effect(oldTypes, newTypes) : Effect.REPLACES;
            context.sharedState()
                    .collector()
                    .add(
                            ChangeType.ENCODING_CHANGED,
                            effect,
                            SubjectNames.of(after) + " part " + name,
                            display(oldTypes, oldStyle, newStyle),
                            display(newTypes, newStyle, oldStyle),
                            Optional.of(old),
                            Optional.of(proposed),
                            Optional.of(part),
                            CompatibilityRules.Conditions.NONE);
        }
    }

    /**
     * Returns the effect of changed media types. An added charset UTF-8 does not narrow the accepted values, because
     * most applications assume it.
     */
    private static Effect effect(Set<String> oldTypes, Set<String> newTypes) {
        return withoutUtf8(oldTypes).equals(withoutUtf8(newTypes))
                ? Effect.MOVES
                : Effect.of(oldTypes.containsAll(newTypes), newTypes.containsAll(oldTypes));
    }

    private static Set<MediaType> withoutUtf8(Set<String> types) {
        return types.stream().map(type -> MediaType.of(type).withoutUtf8()).collect(Collectors.toSet());
    }

    private static String display(Set<String> types, String style, String otherStyle) {
        return String.join(", ", types) + (style.equals(otherStyle) ? "" : " in the style " + style);
    }

    /** Returns the encoding of a field, or the media type if there is none. */
    private static Node encoding(Node mediaType, String name) {
        return mediaType
                .get("encoding")
                .flatMap(encodings -> encodings.get(name))
                .orElse(mediaType);
    }

    /** Returns the declared media types of a field, or the default for its schema. */
    private static SortedSet<String> types(Document document, Node mediaType, String name) {
        String declared = encoding(mediaType, name).text("contentType");
        if (!declared.isEmpty()) {
            return Arrays.stream(declared.split(","))
                    .map(type -> MediaType.of(type).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Optional<Node> schema = property(document, mediaType, name);
        Optional<Node> item = schema.map(document::resolve).flatMap(node -> node.get("items"));
        Set<ValueType> valueTypes = ValueType.of(document, item.isPresent() ? item : schema);
        String format = (item.isPresent() ? item : schema)
                .map(document::resolve)
                .map(node -> node.text("format"))
                .orElse("");
        if (format.equals("binary")) {
            return new TreeSet<>(Set.of("application/octet-stream"));
        }
        return new TreeSet<>(
                Set.of(valueTypes.equals(Set.of(ValueType.PRIMITIVE)) ? "text/plain" : "application/json"));
    }

    /** Returns how a field with a style is serialized; empty if its media type determines the serialization. */
    private static String style(Document document, Node mediaType, String name) {
        Node encoding = encoding(mediaType, name);
        Style style = Style.of(encoding, "form");
        boolean isStyled = !encoding.equals(mediaType)
                && (encoding.get("style").isPresent()
                        || encoding.get("explode").isPresent()
                        || encoding.get("allowReserved").isPresent());
        boolean isForm = mediaType.key().startsWith("application/x-www-form-urlencoded");
        if (!isStyled && !isForm) {
            return "";
        }
        return ValueType.of(document, property(document, mediaType, name)).stream()
                        .map(style::serialization)
                        .sorted()
                        .collect(Collectors.joining(" "))
                + (encoding.isTrue("allowReserved") ? " allowReserved" : "");
    }

    private static Optional<Node> property(Document document, Node mediaType, String name) {
        return mediaType
                .get("schema")
                .map(document::resolve)
                .flatMap(schema -> schema.get("properties"))
                .flatMap(properties -> properties.get(name));
    }
}
