package org.coworkingapi.contract.openapi.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * The schemas between which the discriminator of a base schema selects. They extend the base by {@code allOf}, or the
 * mapping of the discriminator names them.
 *
 * @param discriminator the discriminator; empty if the schema has no subtypes
 * @param byValue the subtypes by discriminator value; the value of an unmapped subtype is its name
 */
public record Subtypes(Optional<Node> discriminator, Map<String, Node> byValue) {

    public static final Subtypes NONE = new Subtypes(Optional.empty(), Map.of());

    /**
     * Returns the subtypes that a value of a schema can have. A subtype that has no subtypes of its own is its only
     * subtype.
     */
    public static Subtypes of(Document document, Node schema) {
        return document.derived(SubtypeIndex.class, () -> new SubtypeIndex(document))
                .subtypes(schema);
    }

    /** Returns the name of the discriminator property. */
    public String property() {
        return discriminator.map(node -> node.text("propertyName")).orElse("");
    }

    /** Returns the subtypes of a value that conforms to two schemas. */
    public Subtypes and(Subtypes other) {
        if (byValue.isEmpty() || other.byValue.isEmpty()) {
            return byValue.isEmpty() ? other : this;
        }
        Map<String, Node> all = new LinkedHashMap<>(byValue);
        other.byValue.forEach(all::putIfAbsent);
        return new Subtypes(discriminator, all);
    }
}
