package org.coworkingapi.contract.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;
import org.jspecify.annotations.Nullable;

/** The fields of OpenAPI objects whose values are objects too, for one version of OpenAPI. */
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

    /** Returns the field with this name, or an empty {@code Optional} if its values are not objects. */
    Optional<ObjectField> field(String type, String name) {
        Map<String, ObjectField> fields = types.getOrDefault(type, Map.of());
        @Nullable ObjectField field = fields.get(name);
        return Optional.ofNullable(field == null ? fields.get(ANY) : field);
    }

    /** Returns whether a member is an extension, which every object may have. */
    static boolean isExtension(Node member) {
        return member.key().startsWith("x-");
    }
}
