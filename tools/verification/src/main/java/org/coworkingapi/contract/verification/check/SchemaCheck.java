package org.coworkingapi.contract.verification.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.Sender;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;

/**
 * Checks all schemas of the spec: their examples must be valid, and {@code oneOf} and {@code anyOf} must not combine
 * objects, because the other checks do not support this.
 */
final class SchemaCheck {

    /** The keys whose values are data, in which a property named {@code schema} is not a schema. */
    private static final Set<String> KEYS_OF_DATA = Set.of("example", "examples", "default", "enum");

    /** Ends the recursion if an {@code allOf} refers to itself. */
    private static final int MAX_DEPTH = 50;

    private final Spec spec;
    private final FindingCollector findingCollector;

    SchemaCheck(Spec spec) {
        this.spec = spec;
        this.findingCollector = new FindingCollector(spec.file(), "", List.of());
    }

    List<Finding> findings() {
        spec.root()
                .at("/components/schemas")
                .ifPresent(schemas -> schemas.members().forEach((name, schema) -> checkSchema(schema, name)));
        spec.root().members().forEach((name, section) -> {
            if (!KEYS_OF_DATA.contains(name)) {
                checkInlineSchemas(section);
            }
        });
        return findingCollector.findings();
    }

    /** Checks the inline schemas below a node. */
    private void checkInlineSchemas(Node node) {
        if (node.pointer().equals("/components/schemas")) {
            return;
        }
        node.members().forEach((name, child) -> {
            if (name.equals("schema")) {
                checkSchema(child, "");
            } else if (!KEYS_OF_DATA.contains(name)) {
                checkInlineSchemas(child);
            }
        });
        node.items().forEach(this::checkInlineSchemas);
    }

    private void checkSchema(Node schema, String name) {
        schema.get("example")
                .ifPresent(example -> JsonSchema.of(spec.document(), schema, Sender.ANY)
                        .violations(example.tree())
                        .forEach(violation -> findingCollector.add(
                                FindingRule.EXAMPLE_SCHEMA,
                                example.nearest(violation.pointer()),
                                name,
                                violation.sentence(),
                                "Correct the example.")));
        unsupportedKeyword(schema)
                .ifPresent(keyword -> findingCollector.add(
                        FindingRule.SCHEMA_UNSUPPORTED,
                        schema.nearest('/' + keyword),
                        name,
                        "Objects are combined by " + keyword
                                + ", so unknown and missing properties cannot be detected.",
                        "Merge the properties into one object, or move each alternative to a separate property."));
        schema.get("properties")
                .ifPresent(properties -> properties
                        .members()
                        .forEach((property, child) ->
                                checkSchema(child, name.isEmpty() ? property : name + '.' + property)));
        for (String keyword : List.of("items", "additionalProperties", "not")) {
            schema.get(keyword).filter(Node::isObject).ifPresent(child -> checkSchema(child, name));
        }
        for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
            schema.get(keyword).ifPresent(list -> list.items().forEach(child -> checkSchema(child, name)));
        }
    }

    /** Returns the keyword, oneOf or anyOf, that combines objects in a schema; empty if there is none. */
    private Optional<String> unsupportedKeyword(Node schema) {
        return Stream.of("oneOf", "anyOf")
                .filter(keyword -> schema.get(keyword).isPresent()
                        && (schema.get("properties").isPresent()
                                || schema.get(keyword).orElseThrow().items().stream()
                                        .anyMatch(part -> isObject(part, 0))))
                .findFirst();
    }

    private boolean isObject(Node part, int depth) {
        Node schema = spec.document().resolve(part);
        return schema.get("properties").isPresent()
                || schema.text("type").equals("object")
                || (depth < MAX_DEPTH
                        && schema.get("allOf")
                                .filter(parts -> parts.items().stream().anyMatch(child -> isObject(child, depth + 1)))
                                .isPresent());
    }
}
