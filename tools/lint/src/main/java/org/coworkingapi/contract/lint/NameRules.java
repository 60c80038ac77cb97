package org.coworkingapi.contract.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;

/** Checks that names of the same kind have a consistent casing. */
final class NameRules {

    private NameRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        reportInconsistent(
                "operation-id-casing",
                "operationIds",
                index.operations().stream()
                        .flatMap(operation -> operation.operationId().stream())
                        .toList(),
                Node::text,
                findings);
        for (String in : List.of("query", "path", "cookie")) {
            reportInconsistent(
                    "parameter-casing",
                    in + " parameters",
                    index.objects("Parameter").stream()
                            .filter(parameter -> parameter.text("in").equals(in))
                            .toList(),
                    parameter -> parameter.text("name"),
                    findings);
        }
        Set<Node> problems = ProblemSchemas.schemas(index);
        reportInconsistent(
                "property-casing",
                "properties",
                index.objects("Schema").stream()
                        .filter(schema -> !problems.contains(schema))
                        .flatMap(schema -> schema.get("properties").stream())
                        .flatMap(properties -> properties.members().values().stream())
                        .toList(),
                Node::key,
                findings);
        index.document()
                .root()
                .at("/components/schemas")
                .ifPresent(schemas -> schemas.members().values().stream()
                        .filter(schema -> !Casing.PASCAL.fits(schema.key()))
                        .forEach(schema -> findings.add(
                                "schema-casing",
                                schema,
                                "'" + schema.key() + "' becomes the name of a class; use PascalCase.")));
    }

    private interface NameExtractor {

        String of(Node node);
    }

    private static void reportInconsistent(
            String rule, String kind, List<Node> nodes, NameExtractor nameExtractor, LintFindings findings) {
        List<Node> checkedNodes = nodes.stream()
                .filter(node -> Casing.isName(nameExtractor.of(node)))
                .toList();
        Optional<Casing> convention =
                Casing.ofMajority(checkedNodes.stream().map(nameExtractor::of).toList());
        convention.ifPresent(casing -> checkedNodes.stream()
                .filter(node -> !casing.fits(nameExtractor.of(node)))
                .forEach(node -> findings.add(
                        rule,
                        node,
                        "'" + nameExtractor.of(node) + "' is not in " + casing + ", but most " + kind + " are.")));
    }
}
