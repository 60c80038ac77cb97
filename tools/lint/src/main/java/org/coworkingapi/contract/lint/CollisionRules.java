package org.coworkingapi.contract.lint;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.jspecify.annotations.Nullable;

/** Two names do not become one in generated clients. */
final class CollisionRules {

    private static final String RULE = "client-name-collision";

    private CollisionRules() {}

    static void check(Outline outline, Findings findings) {
        outline.all("Schema")
                .forEach(schema -> schema.get("properties")
                        .ifPresent(properties ->
                                collide(properties.members().values(), Node::key, Words::identifier, findings)));
        outline.document()
                .root()
                .at("/components/schemas")
                .ifPresent(schemas -> collide(
                        schemas.members().values(),
                        Node::key,
                        // Files of classes lie side by side where capitals may not count.
                        name -> Words.identifier(name).toLowerCase(Locale.ROOT),
                        findings));
        collide(
                outline.operations().stream()
                        .flatMap(operation -> operation.operationId().stream())
                        .toList(),
                Node::text,
                Words::identifier,
                findings);
        outline.operations()
                .forEach(operation -> collide(
                        operation.parameters().stream().map(Parameter::node).toList(),
                        parameter -> parameter.text("name"),
                        Words::identifier,
                        findings));
    }

    private interface Name {

        String of(Node node);
    }

    private static void collide(
            Collection<Node> nodes, Name name, UnaryOperator<String> identifier, Findings findings) {
        Map<String, String> seen = new HashMap<>();
        for (Node node : nodes) {
            String text = name.of(node);
            @Nullable String first = seen.putIfAbsent(identifier.apply(text), text);
            if (first != null && !first.equals(text)) {
                findings.add(
                        RULE,
                        node,
                        "In Java and TypeScript '" + text + "' and '" + first + "' become one name, '"
                                + Words.identifier(text) + "'; rename one.");
            }
        }
    }
}
