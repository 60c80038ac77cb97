package org.coworkingapi.contract.verification.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.verification.document.SourceFile;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Rule;
import org.coworkingapi.contract.verification.spec.Spec;
import org.coworkingapi.contract.verification.spec.Violation;
import tools.jackson.databind.JsonNode;

/** The schemas of the spec, at any depth: their examples are good, and they are of a kind that can be closed and completed. */
final class Schemas {

    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum");

    private final Spec spec;
    private final Remarks remarks;

    Schemas(Spec spec) {
        this.spec = spec;
        this.remarks = new Remarks(spec.file(), "", List.of());
    }

    List<Finding> findings() {
        spec.file().at("/components/schemas").forEachEntry((name, schema) ->
                schema("/components/schemas/" + SourceFile.escaped(name), name, schema));
        spec.file().root().propertyStream().filter(top -> !DATA.contains(top.getKey()))
                .forEach(top -> search("/" + top.getKey(), top.getValue()));
        return remarks.findings();
    }

    /** Schemas that stand where they are used. */
    private void search(String pointer, JsonNode node) {
        if (pointer.equals("/components/schemas")) {
            return;
        }
        node.forEachEntry((name, below) -> {
            String at = pointer + '/' + SourceFile.escaped(name);
            if (name.equals("schema")) {
                schema(at, "", below);
            } else if (!DATA.contains(name)) {
                search(at, below);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            search(pointer + '/' + i, node.get(i));
        }
    }

    private void schema(String pointer, String name, JsonNode schema) {
        if (schema.has("example")) {
            spec.schemaAt(pointer).violations(schema.get("example")).forEach(violation -> remarks.add(Rule.EXAMPLE_SCHEMA,
                    pointer + "/example" + violation.pointer(), name, message(violation), "Show what the schema allows."));
        }
        combination(schema).ifPresent(keyword -> remarks.add(Rule.SCHEMA_UNSUPPORTED, pointer + '/' + keyword, name,
                "Objects are combined by " + keyword + ", of which nobody can tell that a property is unknown or missing.",
                "Write the properties into one object, or put the parts into properties of their own."));
        schema.path("properties").forEachEntry((property, below) ->
                schema(pointer + "/properties/" + SourceFile.escaped(property), name.isEmpty() ? property : name + '.' + property, below));
        for (String keyword : List.of("items", "additionalProperties", "not")) {
            if (schema.path(keyword).isObject()) {
                schema(pointer + '/' + keyword, name, schema.get(keyword));
            }
        }
        for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
            for (int i = 0; i < schema.path(keyword).size(); i++) {
                schema(pointer + '/' + keyword + '/' + i, name, schema.get(keyword).get(i));
            }
        }
    }

    /** The keyword by which several schemas of which one is an object are combined. */
    private Optional<String> combination(JsonNode schema) {
        return Stream.of("allOf", "oneOf", "anyOf").filter(keyword -> {
            boolean objects = schema.has("properties") || schema.path(keyword).valueStream().anyMatch(this::isObject);
            int parts = schema.path(keyword).size() + (schema.has("properties") ? 1 : 0);
            return schema.has(keyword) && objects && (parts > 1 || !keyword.equals("allOf"));
        }).findFirst();
    }

    private boolean isObject(JsonNode part) {
        JsonNode schema = part.has("$ref") ? spec.file().at(part.get("$ref").asString().substring(1)) : part;
        return schema.has("properties") || schema.path("type").asString("").equals("object")
                || schema.path("allOf").valueStream().anyMatch(this::isObject);
    }

    static String message(Violation violation) {
        return "It " + (violation.message().startsWith("is ") ? violation.message() : "breaks the schema: " + violation.message()) + '.';
    }
}
