package org.coworkingapi.client.test;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of one field in verified responses, from {@code variations.json} in the stubs artifact.
 *
 * @param field the path as in a shape, such as {@code TeamMembers.FullName}; empty for the body
 * @param isLegal whether the spec allows the changed response; otherwise, only a later version may send it
 * @param name the name of the additional property; empty for other kinds
 * @param value the new value, or the value of the additional property; a missing node to remove the property
 */
record BodyVariation(String id, Kind kind, String field, boolean isLegal, String name, JsonNode value) {

    /** The kinds of variations. */
    enum Kind {
        NULL,
        EMPTY,
        ABSENT,
        NEWER_VALUE,
        ADDITIONAL_PROPERTY
    }

    static BodyVariation of(JsonNode node) {
        Kind kind = Kind.valueOf(
                node.get("kind").stringValue().toUpperCase(Locale.ROOT).replace('-', '_'));
        return new BodyVariation(
                node.get("id").stringValue(),
                kind,
                node.get("field").stringValue(),
                node.get("legal").booleanValue(),
                node.path("name").asString(""),
                switch (kind) {
                    case NULL -> JsonNodeFactory.instance.nullNode();
                    case EMPTY -> JsonNodeFactory.instance.arrayNode();
                    default -> node.path("value");
                });
    }

    /** Returns the changed body; empty if the body does not contain the field, or already has the value. */
    Optional<JsonNode> applyTo(JsonNode body) {
        JsonNode changed = body.deepCopy();
        List<String> names = field.isEmpty() ? List.of() : List.of(field.split("\\."));
        if (kind == Kind.EMPTY && names.isEmpty()) {
            changed = body.isArray() ? value : body;
        } else if (kind == Kind.ADDITIONAL_PROPERTY) {
            objects(changed, names).forEach(object -> object.set(name, value));
        } else {
            String last = names.get(names.size() - 1);
            objects(changed, names.subList(0, names.size() - 1))
                    .filter(object -> object.has(last))
                    .forEach(object -> change(object, last));
        }
        return changed.equals(body) ? Optional.empty() : Optional.of(changed);
    }

    private void change(ObjectNode object, String property) {
        if (kind == Kind.ABSENT) {
            object.remove(property);
        } else {
            object.set(property, value);
        }
    }

    /** Returns the objects at a path, including those in lists. */
    private static Stream<ObjectNode> objects(JsonNode value, List<String> names) {
        if (value.isArray()) {
            return value.valueStream().flatMap(element -> objects(element, names));
        }
        if (!(value instanceof ObjectNode object)) {
            return Stream.empty();
        }
        return names.isEmpty() ? Stream.of(object) : objects(object.path(names.get(0)), names.subList(1, names.size()));
    }
}
