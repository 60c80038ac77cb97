package org.coworkingapi.contract.openapi.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/** An index of the named schemas that extend a schema. */
final class SubtypeIndex {

    private static final Set<String> ANNOTATIONS =
            Set.of("title", "description", "example", "examples", "deprecated", "externalDocs");

    private final Document document;
    private final NamedSchemas components;
    private final Map<Node, NamedSchemas> schemasOfFiles = new ConcurrentHashMap<>();
    private final Map<Node, Subtypes> subtypes = new ConcurrentHashMap<>();

    SubtypeIndex(Document document) {
        this.document = document;
        components = namedSchemas(List.of());
    }

    /**
     * Schemas with a name.
     *
     * @param extending for each schema, the schemas that extend it, including itself
     */
    private record NamedSchemas(Map<Node, String> names, Map<Node, Set<Node>> extending) {}

    /** @param maps maps of named schemas in addition to the components */
    private NamedSchemas namedSchemas(List<Node> maps) {
        List<Node> all = new ArrayList<>(maps);
        document.root().at("/components/schemas").ifPresent(schemas -> all.add(0, schemas));
        Map<Node, String> names = new LinkedHashMap<>();
        all.forEach(map -> map.members().forEach((name, schema) -> {
            // A schema that only refers to another schema of the file is a second name of that schema.
            Node target = document.resolve(schema);
            if (target == schema || !target.file().equals(schema.file())) {
                names.putIfAbsent(target, name);
            }
        }));
        Map<Node, Set<Node>> extending = new HashMap<>();
        names.keySet()
                .forEach(schema -> AllOf.parts(document, schema)
                        .forEach(part -> extending
                                .computeIfAbsent(part, key -> new LinkedHashSet<>())
                                .add(schema)));
        return new NamedSchemas(names, extending);
    }

    /**
     * Returns the schemas that can extend a schema: the components, and the schemas next to it if it is in another
     * file.
     */
    private NamedSchemas namedSchemas(Node schema) {
        return schema.parent()
                .filter(parent -> !schema.file().equals(document.path())
                        && parent.isObject()
                        && !parent.key().equals("properties"))
                .map(parent -> schemasOfFiles.computeIfAbsent(parent, map -> namedSchemas(List.of(map))))
                .orElse(components);
    }

    Subtypes subtypes(Node schema) {
        return subtypes(schema, Set.of());
    }

    private Subtypes subtypes(Node schema, Set<Node> ancestors) {
        Node target = document.resolve(schema);
        if ((target.get("discriminator").isEmpty() && target.get("allOf").isEmpty()) || ancestors.contains(target)) {
            return Subtypes.NONE;
        }
        Subtypes cached = subtypes.get(target);
        if (cached == null) {
            cached = find(target, ancestors);
            subtypes.put(target, cached);
        }
        return cached;
    }

    private Subtypes find(Node schema, Set<Node> ancestors) {
        Optional<Node> base = AllOf.parts(document, schema).stream()
                .filter(SubtypeIndex::selectsSubtype)
                .findFirst();
        if (base.isEmpty()) {
            return Subtypes.NONE;
        }
        NamedSchemas named = namedSchemas(schema);
        Node discriminator = base.get().get("discriminator").orElseThrow();
        Map<String, Node> mapping = mapping(discriminator);
        boolean isBase = base.get() == schema;
        if (!isBase && (!named.names().containsKey(schema) || isSecondName(schema, mapping))) {
            Set<Node> withSchema = new HashSet<>(ancestors);
            withSchema.add(schema);
            return schema.get("allOf").map(Node::items).orElse(List.of()).stream()
                    .map(part -> subtypes(part, withSchema))
                    .reduce(Subtypes.NONE, Subtypes::and);
        }
        Set<Node> extending = named.extending().getOrDefault(schema, Set.of());
        Map<String, Node> byValue = new LinkedHashMap<>();
        mapping.forEach((value, target) -> {
            if (isBase || extending.contains(target)) {
                byValue.put(value, target);
            }
        });
        extending.stream()
                .filter(other -> other != base.get() && !mapping.containsValue(other))
                .forEach(other -> byValue.putIfAbsent(named.names().getOrDefault(other, other.key()), other));
        return byValue.isEmpty() ? Subtypes.NONE : new Subtypes(Optional.of(discriminator), byValue);
    }

    /** Returns whether the schema has a discriminator that selects between subtypes instead of alternatives. */
    private static boolean selectsSubtype(Node schema) {
        return schema.get("discriminator").isPresent()
                && schema.get("oneOf").isEmpty()
                && schema.get("anyOf").isEmpty();
    }

    /** Returns whether a named schema only refers to its base and adds nothing to it. */
    private static boolean isSecondName(Node schema, Map<String, Node> mapping) {
        return !mapping.containsValue(schema)
                && schema.get("allOf").stream().allMatch(list -> list.items().size() == 1)
                && schema.members().keySet().stream()
                        .allMatch(keyword -> keyword.equals("allOf") || ANNOTATIONS.contains(keyword));
    }

    /** Returns the schemas that the mapping names, without those that do not exist. */
    private Map<String, Node> mapping(Node discriminator) {
        Map<String, Node> mapping = new LinkedHashMap<>();
        discriminator
                .get("mapping")
                .ifPresent(map -> map.members()
                        .forEach((value, target) -> target(target).ifPresent(schema -> mapping.put(value, schema))));
        return mapping;
    }

    private Optional<Node> target(Node nameOrReference) {
        Optional<Node> component =
                document.root().at("/components/schemas").flatMap(schemas -> schemas.get(nameOrReference.text()));
        try {
            return Optional.of(document.resolve(
                    component.orElseGet(() -> document.target(nameOrReference, nameOrReference.text()))));
        } catch (BadInputException missingOrCircular) {
            return Optional.empty();
        }
    }
}
