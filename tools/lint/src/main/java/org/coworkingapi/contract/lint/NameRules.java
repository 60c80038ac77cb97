package org.coworkingapi.contract.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;

/** Names of one sort are written in one way. */
final class NameRules {

    private NameRules() {}

    static void check(Outline outline, Findings findings) {
        consistent(
                "operation-id-casing",
                "operationIds",
                outline.operations().stream()
                        .flatMap(operation -> operation.operationId().stream())
                        .toList(),
                Node::text,
                findings);
        for (String in : List.of("query", "path", "cookie")) {
            consistent(
                    "parameter-casing",
                    in + " parameters",
                    outline.all("Parameter").stream()
                            .filter(parameter -> parameter.text("in").equals(in))
                            .toList(),
                    parameter -> parameter.text("name"),
                    findings);
        }
        Set<Node> problems = Problems.schemas(outline);
        consistent(
                "property-casing",
                "properties",
                outline.all("Schema").stream()
                        .filter(schema -> !problems.contains(schema))
                        .flatMap(schema -> schema.get("properties").stream())
                        .flatMap(properties -> properties.members().values().stream())
                        .toList(),
                Node::key,
                findings);
        outline.document()
                .root()
                .at("/components/schemas")
                .ifPresent(schemas -> schemas.members().values().stream()
                        .filter(schema -> !Casing.PASCAL.fits(schema.key()))
                        .forEach(schema -> findings.add(
                                "schema-casing",
                                schema,
                                "'" + schema.key() + "' becomes a class; write it in PascalCase.")));
    }

    private interface Name {

        String of(Node node);
    }

    private static void consistent(String rule, String sort, List<Node> nodes, Name name, Findings findings) {
        List<Node> named =
                nodes.stream().filter(node -> Casing.isName(name.of(node))).toList();
        Optional<Casing> custom = Casing.ofMost(named.stream().map(name::of).toList());
        custom.ifPresent(casing -> named.stream()
                .filter(node -> !casing.fits(name.of(node)))
                .forEach(node -> findings.add(
                        rule,
                        node,
                        "'" + name.of(node) + "' is not written in " + casing + ", as most " + sort + " are.")));
    }
}
