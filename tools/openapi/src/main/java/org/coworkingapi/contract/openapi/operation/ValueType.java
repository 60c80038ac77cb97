package org.coworkingapi.contract.openapi.operation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/** The types of values that styles serialize differently. */
public enum ValueType {
    PRIMITIVE,
    ARRAY,
    OBJECT;

    /** Returns the possible types of the values of a schema; all types if the schema does not restrict them. */
    public static Set<ValueType> of(Document document, Optional<Node> schema) {
        Set<ValueType> types = schema.map(node -> valueTypes(document, node, new HashSet<>()))
                .orElseGet(() -> EnumSet.noneOf(ValueType.class));
        return Collections.unmodifiableSet(types.isEmpty() ? EnumSet.allOf(ValueType.class) : types);
    }

    /** Returns an empty set if the schema does not restrict the type. */
    private static Set<ValueType> valueTypes(Document document, Node schema, Set<Node> visited) {
        Node node = document.resolve(schema);
        Set<ValueType> types = EnumSet.noneOf(ValueType.class);
        if (!visited.add(node)) {
            return types;
        }
        node.get("type").ifPresent(type -> {
            (type.isList() ? type.items() : List.of(type))
                    .forEach(name -> ofName(name.text()).ifPresent(types::add));
        });
        for (String keyword : new String[] {"allOf", "oneOf", "anyOf"}) {
            if (types.isEmpty()) {
                node.get(keyword)
                        .ifPresent(list ->
                                list.items().forEach(item -> types.addAll(valueTypes(document, item, visited))));
            }
        }
        if (types.isEmpty() && node.get("properties").isPresent()) {
            types.add(OBJECT);
        }
        if (types.isEmpty() && node.get("enum").isPresent()) {
            node.get("enum").orElseThrow().items().forEach(value -> types.add(ofValue(value)));
        }
        return types;
    }

    private static ValueType ofValue(Node value) {
        if (value.isList()) {
            return ARRAY;
        }
        return value.isObject() ? OBJECT : PRIMITIVE;
    }

    private static Optional<ValueType> ofName(String type) {
        return switch (type) {
            case "array" -> Optional.of(ARRAY);
            case "object" -> Optional.of(OBJECT);
            case "null" -> Optional.empty();
            default -> Optional.of(PRIMITIVE);
        };
    }
}
