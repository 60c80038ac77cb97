package org.coworkingapi.server.stub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The spec as the jar carries it. */
public final class Spec {

    private static final JsonNode DOCUMENT = load();

    private Spec() {}

    public static JsonNode at(String pointer) {
        return DOCUMENT.at(pointer);
    }

    /** The schema behind a {@code $ref}, or behind the {@code $ref} of a one-element {@code allOf}; else the schema itself. */
    public static JsonNode resolve(JsonNode schema) {
        JsonNode single = schema.path("allOf").size() == 1 ? schema.path("allOf").get(0) : schema;
        return single.has("$ref") ? resolve(at(single.get("$ref").asString().substring(1))) : single;
    }

    private static JsonNode load() {
        try (InputStream spec = Spec.class.getResourceAsStream("/META-INF/coworking-api/openapi.yaml")) {
            return JsonMapper.shared().valueToTree(new Yaml().load(spec));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
