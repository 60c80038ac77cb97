package org.coworkingapi.contract.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.jspecify.annotations.Nullable;

/** In which fields the objects of one version of OpenAPI have other objects. */
final class ObjectFields {

    private static final ObjectFields V30 = new ObjectFields("3.0");
    private static final ObjectFields V31 = new ObjectFields("3.1");
    private static final String ANY = "*";

    private final Map<String, Map<String, ObjectField>> types = new LinkedHashMap<>();

    private ObjectFields(String version) {
        PackageResource.read("openapi-fields.yaml").members().forEach((heading, fields) -> {
            String[] words = heading.split(" ");
            if (words.length == 1 || words[1].equals(version)) {
                fields.members()
                        .forEach((name, notation) -> types.computeIfAbsent(words[0], type -> new LinkedHashMap<>())
                                .put(name, ObjectField.of(notation.text())));
            }
        });
    }

    static ObjectFields of(boolean isVersion30) {
        return isVersion30 ? V30 : V31;
    }

    /** The field of that name; empty if objects of this type have none whose values are objects. */
    Optional<ObjectField> field(String type, String name) {
        Map<String, ObjectField> fields = types.getOrDefault(type, Map.of());
        @Nullable ObjectField field = fields.get(name);
        return Optional.ofNullable(field == null ? fields.get(ANY) : field);
    }

    /** Extensions may stand in every object. */
    static boolean isExtension(Node member) {
        return member.key().startsWith("x-");
    }
}
