package org.coworkingapi.contract.openapi.document;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replaces each {@code $ref} at a location where OpenAPI does not allow one by a copy of its target. Bundlers and other
 * tools follow references to operations, media types and maps such as {@code paths}, so published documents contain
 * them. References to path items in other files are also replaced, because a path item has no name of its own.
 */
final class StructuralReferences {

    /** The types of OpenAPI objects. */
    private enum Type {
        ROOT,
        COMPONENTS,
        PATH_ITEM,
        OPERATION,
        PARAMETER,
        REQUEST_BODY,
        RESPONSE,
        MEDIA_TYPE,
        ENCODING,
        CALLBACK,
        SCHEMA,
        SERVER,
        SECURITY_SCHEME,
        LINK,
        EXAMPLE,
        /** A type without members that can contain references. */
        LEAF
    }

    /** The types for which OpenAPI allows references. */
    private static final Set<Type> REFERENCEABLE = Set.of(
            Type.PATH_ITEM,
            Type.PARAMETER,
            Type.REQUEST_BODY,
            Type.RESPONSE,
            Type.CALLBACK,
            Type.SCHEMA,
            Type.SECURITY_SCHEME,
            Type.LINK,
            Type.EXAMPLE);

    private static final Map<Type, Map<String, Type>> OBJECTS = Map.of(
            Type.ROOT, Map.of("info", Type.LEAF, "components", Type.COMPONENTS, "externalDocs", Type.LEAF),
            Type.PATH_ITEM, objects(StructureValidator.METHODS, Type.OPERATION),
            Type.OPERATION, Map.of("requestBody", Type.REQUEST_BODY, "externalDocs", Type.LEAF),
            Type.PARAMETER, Map.of("schema", Type.SCHEMA),
            Type.MEDIA_TYPE, Map.of("schema", Type.SCHEMA),
            Type.SCHEMA, objects(SchemaKeywords.SINGLE, Type.SCHEMA));

    /** The members that contain several objects, as a list or as a map. */
    private static final Map<Type, Map<String, Type>> CONTAINERS = Map.ofEntries(
            Map.entry(
                    Type.ROOT,
                    Map.of(
                            "paths", Type.PATH_ITEM,
                            "webhooks", Type.PATH_ITEM,
                            "servers", Type.SERVER,
                            "tags", Type.LEAF,
                            "security", Type.LEAF)),
            Map.entry(
                    Type.COMPONENTS,
                    Map.of(
                            "schemas", Type.SCHEMA,
                            "responses", Type.RESPONSE,
                            "parameters", Type.PARAMETER,
                            "headers", Type.PARAMETER,
                            "requestBodies", Type.REQUEST_BODY,
                            "securitySchemes", Type.SECURITY_SCHEME,
                            "links", Type.LINK,
                            "callbacks", Type.CALLBACK,
                            "pathItems", Type.PATH_ITEM,
                            "examples", Type.EXAMPLE)),
            Map.entry(Type.PATH_ITEM, Map.of("parameters", Type.PARAMETER, "servers", Type.SERVER)),
            Map.entry(
                    Type.OPERATION,
                    Map.of(
                            "parameters", Type.PARAMETER,
                            "responses", Type.RESPONSE,
                            "callbacks", Type.CALLBACK,
                            "servers", Type.SERVER,
                            "security", Type.LEAF)),
            Map.entry(Type.PARAMETER, Map.of("content", Type.MEDIA_TYPE, "examples", Type.EXAMPLE)),
            Map.entry(Type.REQUEST_BODY, Map.of("content", Type.MEDIA_TYPE)),
            Map.entry(Type.RESPONSE, Map.of("headers", Type.PARAMETER, "content", Type.MEDIA_TYPE, "links", Type.LINK)),
            Map.entry(Type.MEDIA_TYPE, Map.of("encoding", Type.ENCODING, "examples", Type.EXAMPLE)),
            Map.entry(Type.ENCODING, Map.of("headers", Type.PARAMETER)),
            Map.entry(Type.SERVER, Map.of("variables", Type.LEAF)),
            Map.entry(Type.SCHEMA, schemaContainers()));

    private final Document document;
    private final Set<Node> visited = new HashSet<>();

    /** The targets that are being copied. */
    private final Deque<Node> targets = new ArrayDeque<>();

    private StructuralReferences(Document document) {
        this.document = document;
    }

    static void replace(Document document) {
        new StructuralReferences(document).visit(document.root(), Type.ROOT);
    }

    private void visit(Node node, Type type) {
        Node object = document.resolve(node);
        if (!visited.add(object)) {
            return;
        }
        for (String name : List.copyOf(object.members().keySet())) {
            Type member = OBJECTS.getOrDefault(type, Map.of()).get(name);
            Type item = CONTAINERS.getOrDefault(type, Map.of()).get(name);
            if (member != null) {
                visitMember(object, name, member);
            } else if (item != null) {
                visitContainer(object, name, item);
            } else if (type == Type.CALLBACK && !name.startsWith("x-")) {
                visitMember(object, name, Type.PATH_ITEM);
            }
        }
    }

    private void visitContainer(Node parent, String name, Type itemType) {
        visitMember(parent, name, container -> true, container -> {
            List.copyOf(container.members().keySet()).forEach(key -> visitMember(container, key, itemType));
            for (int i = 0; i < container.items().size(); i++) {
                visitMember(container, String.valueOf(i), itemType);
            }
        });
    }

    private void visitMember(Node parent, String key, Type type) {
        visitMember(parent, key, reference -> mustReplace(reference, type), member -> visit(member, type));
    }

    private void visitMember(Node parent, String key, Predicate<Node> mustReplace, Consumer<Node> visitor) {
        Node member = parent.child(key).orElseThrow();
        if (Document.reference(member).isEmpty() || !mustReplace.test(member)) {
            visitor.accept(member);
            return;
        }
        Node target = document.resolve(member);
        if (targets.contains(target)) {
            throw Document.invalidReference(member, "is circular: its target contains it");
        }
        targets.push(target);
        visitor.accept(parent.replaceChild(key, target, member));
        targets.pop();
    }

    private boolean mustReplace(Node reference, Type type) {
        if (type == Type.PATH_ITEM) {
            Node target = document.resolve(reference);
            return reference.members().size() == 1
                    && !target.file().equals(document.path())
                    && !targets.contains(target);
        }
        return !REFERENCEABLE.contains(type);
    }

    private static Map<String, Type> objects(Collection<String> names, Type type) {
        return names.stream().collect(Collectors.toUnmodifiableMap(name -> name, name -> type));
    }

    private static Map<String, Type> schemaContainers() {
        return objects(
                Stream.concat(SchemaKeywords.MAPS.stream(), SchemaKeywords.LISTS.stream())
                        .toList(),
                Type.SCHEMA);
    }
}
