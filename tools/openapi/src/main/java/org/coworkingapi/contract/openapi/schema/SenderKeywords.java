package org.coworkingapi.contract.openapi.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * Extensions with constraints that only the sender of a value must meet. Generators ignore them, so that readers accept
 * other values.
 *
 * <p>{@code x-pattern} is a {@code pattern} for values that generators map to another type than a string.
 * {@code x-extensible-enum} is an {@code enum} to which later versions may add values: a list, or a reference to a
 * schema with an {@code enum}. {@code x-additional-properties: false} ignores {@code additionalProperties}, which then
 * only tells readers to accept other properties.
 */
final class SenderKeywords {

    private static final String PATTERN = "x-pattern";
    private static final String ENUM = "x-extensible-enum";
    private static final String ADDITIONAL_PROPERTIES = "x-additional-properties";
    private static final Set<String> EXTENSIONS = Set.of(PATTERN, ENUM, ADDITIONAL_PROPERTIES);

    private SenderKeywords() {}

    /** Returns the keywords of a schema for its sender, with standard keywords in place of the extensions. */
    static Map<String, Node> in(Document document, Node schema) {
        Map<String, Node> keywords = schema.members();
        if (EXTENSIONS.stream().noneMatch(keywords::containsKey)) {
            return keywords;
        }
        Map<String, Node> all = new LinkedHashMap<>(keywords);
        all.keySet().removeAll(EXTENSIONS);
        schema.get(ADDITIONAL_PROPERTIES)
                .filter(allowed -> allowed.text().equals("false"))
                .ifPresent(allowed -> all.remove("additionalProperties"));
        schema.get(PATTERN).ifPresent(pattern -> all.putIfAbsent("pattern", pattern));
        schema.get(ENUM).flatMap(values -> list(document, values)).ifPresent(list -> all.putIfAbsent("enum", list));
        return all;
    }

    private static Optional<Node> list(Document document, Node values) {
        return values.isList()
                ? Optional.of(values)
                : document.resolve(values).get("enum").filter(Node::isList);
    }
}
