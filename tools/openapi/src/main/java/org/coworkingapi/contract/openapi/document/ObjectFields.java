package org.coworkingapi.contract.openapi.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of OpenAPI objects whose values are objects too, for one version of OpenAPI. */
public final class ObjectFields {

    /** The types for which OpenAPI allows references. */
    private static final Set<String> REFERENCEABLE = Set.of(
            "PathItem",
            "Parameter",
            "Header",
            "RequestBody",
            "Response",
            "Callback",
            "Schema",
            "SecurityScheme",
            "Link",
            "Example");

    private static final String ANY = "*";
    private static final String RESOURCE = "openapi-fields.yaml";
    private static final ObjectFields V30 = new ObjectFields("3.0");
    private static final ObjectFields V31 = new ObjectFields("3.1");

    private final Map<String, Map<String, ObjectField>> types = new LinkedHashMap<>();

    private ObjectFields(String version) {
        resource().members().forEach((heading, fields) -> {
            String[] words = heading.split(" ");
            if (words.length == 1 || words[1].equals(version)) {
                fields.members()
                        .forEach((name, notation) -> types.computeIfAbsent(words[0], type -> new LinkedHashMap<>())
                                .put(name, ObjectField.of(notation.text())));
            }
        });
    }

    private static Node resource() {
        try (InputStream in = Objects.requireNonNull(ObjectFields.class.getResourceAsStream(RESOURCE))) {
            return NodeReader.of(Path.of(RESOURCE), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the fields of OpenAPI 3.0, or those of later versions. */
    public static ObjectFields of(boolean isVersion30) {
        return isVersion30 ? V30 : V31;
    }

    /** Returns the field with this name, or an empty {@code Optional} if its values are not objects. */
    public Optional<ObjectField> field(String type, String name) {
        Map<String, ObjectField> fields = types.getOrDefault(type, Map.of());
        @Nullable ObjectField field = fields.get(name);
        return Optional.ofNullable(field == null ? fields.get(ANY) : field);
    }

    /** Returns whether objects of a type may be references. */
    public static boolean isReferenceable(String type) {
        return REFERENCEABLE.contains(type);
    }

    /** Returns whether a member is an extension, which every object may have. */
    public static boolean isExtension(Node member) {
        return member.key().startsWith("x-");
    }
}
