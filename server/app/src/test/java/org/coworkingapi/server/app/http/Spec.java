package org.coworkingapi.server.app.http;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The spec, as the tests hold the server's answers against it. */
final class Spec {

    private static final String FILE = "META-INF/coworking-api/openapi.yaml";
    private static final JsonNode DOCUMENT = load();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());

    private Spec() {}

    static JsonNode at(String pointer) {
        return DOCUMENT.at(pointer);
    }

    /** The body of a named example. */
    static JsonNode example(String name) {
        return at("/components/examples/" + name + "/value");
    }

    /** The schema behind a {@code $ref}, or behind the {@code $ref} of a one-element {@code allOf}; else the schema itself. */
    static JsonNode resolve(JsonNode schema) {
        JsonNode single = schema.path("allOf").size() == 1 ? schema.path("allOf").get(0) : schema;
        return single.has("$ref") ? resolve(at(single.get("$ref").asString().substring(1))) : single;
    }

    /** What is wrong with a body, by the schema of that name; empty if nothing is. */
    static List<Error> violations(String schemaName, String body) {
        Schema schema = SCHEMAS.getSchema(SchemaLocation.of("classpath:" + FILE + "#/components/schemas/" + schemaName));
        return schema.validate(body, InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static JsonNode load() {
        try (InputStream spec = Spec.class.getClassLoader().getResourceAsStream(FILE)) {
            // Through text, so that numbers have the types that a parsed answer gives them.
            return JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(new Yaml().load(spec)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
