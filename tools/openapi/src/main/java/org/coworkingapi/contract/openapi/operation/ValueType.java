package org.coworkingapi.contract.openapi.operation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/** What a value can look like, as far as it matters for how it is written outside JSON. */
public enum ValueType {
    PRIMITIVE,
    ARRAY,
    OBJECT;

    /** The forms of the values of a schema; all of them if it does not say. */
    public static Set<ValueType> of(Document document, Optional<Node> schema) {
        Set<ValueType> forms =
                schema.map(node -> valueTypes(document, node, new HashSet<>())).orElseGet(() -> EnumSet.noneOf(ValueType.class));
        return Collections.unmodifiableSet(forms.isEmpty() ? EnumSet.allOf(ValueType.class) : forms);
    }

    /** None if the schema does not say. */
    private static Set<ValueType> valueTypes(Document document, Node schema, Set<Node> above) {
        Node node = document.resolve(schema);
        Set<ValueType> forms = EnumSet.noneOf(ValueType.class);
        if (!above.add(node)) {
            return forms;
        }
        node.get("type").ifPresent(type -> {
            (type.isList() ? type.items() : List.of(type))
                    .forEach(name -> named(name.text()).ifPresent(forms::add));
        });
        for (String keyword : new String[] {"allOf", "oneOf", "anyOf"}) {
            if (forms.isEmpty()) {
                node.get(keyword)
                        .ifPresent(list -> list.items().forEach(item -> forms.addAll(valueTypes(document, item, above))));
            }
        }
        if (forms.isEmpty() && node.get("properties").isPresent()) {
            forms.add(OBJECT);
        }
        if (forms.isEmpty() && node.get("enum").isPresent()) {
            node.get("enum").orElseThrow().items().forEach(value -> forms.add(ofValue(value)));
        }
        return forms;
    }

    private static ValueType ofValue(Node value) {
        if (value.isList()) {
            return ARRAY;
        }
        return value.isObject() ? OBJECT : PRIMITIVE;
    }

    private static Optional<ValueType> named(String type) {
        return switch (type) {
            case "array" -> Optional.of(ARRAY);
            case "object" -> Optional.of(OBJECT);
            case "null" -> Optional.empty();
            default -> Optional.of(PRIMITIVE);
        };
    }
}
