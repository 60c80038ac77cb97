package org.coworkingapi.contract.lint;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.jspecify.annotations.Nullable;

/** Checks that names stay distinct in generated clients. */
final class CollisionRules {

    private static final String RULE = "client-name-collision";

    private CollisionRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        index.objects("Schema")
                .forEach(schema -> schema.get("properties")
                        .ifPresent(properties -> reportCollisions(
                                properties.members().values(), Node::key, NameWords::identifier, findings)));
        index.document()
                .root()
                .at("/components/schemas")
                .ifPresent(schemas -> reportCollisions(
                        schemas.members().values(),
                        Node::key,
                        // Class files share a folder, and some file systems are case-insensitive.
                        name -> NameWords.identifier(name).toLowerCase(Locale.ROOT),
                        findings));
        reportCollisions(
                index.operations().stream()
                        .flatMap(operation -> operation.operationId().stream())
                        .toList(),
                Node::text,
                NameWords::identifier,
                findings);
        index.operations()
                .forEach(operation -> reportCollisions(
                        operation.parameters().stream().map(Parameter::node).toList(),
                        parameter -> parameter.text("name"),
                        NameWords::identifier,
                        findings));
    }

    private interface NameExtractor {

        String of(Node node);
    }

    private static void reportCollisions(
            Collection<Node> nodes,
            NameExtractor nameExtractor,
            UnaryOperator<String> identifier,
            LintFindings findings) {
        Map<String, String> namesByIdentifier = new HashMap<>();
        for (Node node : nodes) {
            String name = nameExtractor.of(node);
            @Nullable String earlierName = namesByIdentifier.putIfAbsent(identifier.apply(name), name);
            if (earlierName != null && !earlierName.equals(name)) {
                findings.add(RULE, node, message(name, earlierName));
            }
        }
    }

    private static String message(String name, String earlierName) {
        String identifier = NameWords.identifier(name);
        return "'" + name + "' and '" + earlierName + "' "
                + (identifier.equals(NameWords.identifier(earlierName))
                        ? "both become '" + identifier + "' in Java and TypeScript"
                        : "become class names that differ only in case")
                + "; rename one of them.";
    }
}
