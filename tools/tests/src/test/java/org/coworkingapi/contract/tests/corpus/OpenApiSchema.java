package org.coworkingapi.contract.tests.corpus;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Validates documents with the official schemas of OpenAPI, and lists the fields that these schemas define. */
final class OpenApiSchema {

    private static final List<String> VOCABULARIES =
            List.of("core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "content");

    /** Definitions that are not OpenAPI objects. */
    private static final Set<String> HELPERS = Set.of("examples", "explode-for-form");

    private static final Map<String, Schema> COMPILED = Map.of("3.0", compile("3.0"), "3.1", compile("3.1"));

    private OpenApiSchema() {}

    /** Returns the validation errors of a document. */
    static List<String> errors(String version, String document) {
        return COMPILED.get(version).validate(document, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** Returns the fields of all objects, such as {@code operation.deprecated}. */
    static Set<String> fields(String version) {
        JsonNode schema = JsonMapper.shared().readTree(resource("/openapi/openapi-" + version + ".json"));
        Set<String> fields = new TreeSet<>();
        collect("root", schema, fields);
        schema.path(version.equals("3.0") ? "definitions" : "$defs")
                .properties()
                .forEach(entry -> {
                    String object = object(entry.getKey());
                    collect(object, entry.getValue(), fields);
                    entry.getValue()
                            .path("$defs")
                            .properties()
                            .forEach(part -> collect(
                                    object.equals("oauth-flows") ? "oauth-flow" : object, part.getValue(), fields));
                });
        if (version.equals("3.1")) {
            VOCABULARIES.forEach(name ->
                    collect("schema", JsonMapper.shared().readTree(resource("/draft/2020-12/meta/" + name)), fields));
            // The keywords that OpenAPI adds to JSON Schema (https://spec.openapis.org/oas/3.1/meta/base).
            Set.of("discriminator", "xml", "externalDocs", "example").forEach(name -> fields.add("schema." + name));
            fields.addAll(Set.of("discriminator.propertyName", "discriminator.mapping"));
            Set.of("name", "namespace", "prefix", "attribute", "wrapped").forEach(name -> fields.add("xml." + name));
        } else {
            fields.add("reference.$ref");
        }
        return fields;
    }

    /** Returns the name of an OpenAPI object. The names of its definitions differ between the two versions. */
    private static String object(String name) {
        String hyphened = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("-or-reference$", "");
        if (hyphened.endsWith("security-scheme")) {
            return "security-scheme";
        }
        if (hyphened.endsWith("-flow")) {
            return "oauth-flow";
        }
        return hyphened.endsWith("-parameter") ? "parameter" : hyphened;
    }

    private static void collect(String object, JsonNode schema, Set<String> fields) {
        if (!schema.isObject() || HELPERS.contains(object)) {
            return;
        }
        schema.path("properties").properties().forEach(property -> fields.add(object + "." + property.getKey()));
        List.of("allOf", "anyOf", "oneOf")
                .forEach(name -> schema.path(name).forEach(part -> collect(object, part, fields)));
        List.of("then", "else").forEach(name -> collect(object, schema.path(name), fields));
        schema.path("dependentSchemas").properties().forEach(part -> collect(object, part.getValue(), fields));
        if (schema.path("$ref").asString("").equals("#/$defs/examples")) {
            fields.add(object + ".example");
            fields.add(object + ".examples");
        }
    }

    private static Schema compile(String version) {
        return SchemaRegistry.withDefaultDialect(
                        version.equals("3.0") ? Dialects.getDraft4() : Dialects.getDraft202012(),
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .locale(Locale.ROOT)
                                .build()))
                .getSchema(resource("/openapi/openapi-" + version + ".json"), InputFormat.JSON);
    }

    private static String resource(String name) {
        try (InputStream stream = OpenApiSchema.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
