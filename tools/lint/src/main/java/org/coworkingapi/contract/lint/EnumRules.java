package org.coworkingapi.contract.lint;

import java.util.List;
import org.coworkingapi.contract.openapi.document.Node;

/** Checks that the values of an enum have a consistent casing. */
final class EnumRules {

    private EnumRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        index.objects("Schema").stream()
                .flatMap(schema -> schema.get("enum").stream())
                .filter(Node::isList)
                .forEach(values -> checkCasing(values, findings));
    }

    private static void checkCasing(Node values, LintFindings findings) {
        List<Node> names = values.items().stream()
                .filter(Node::isText)
                .filter(value -> Casing.isName(value.text()))
                .toList();
        Casing.bestMatch(names.stream().map(Node::text).toList()).ifPresent(best -> {
            List<Node> inconsistent =
                    names.stream().filter(name -> !best.fits(name.text())).toList();
            // Without a majority, the values are usually names from an external source.
            if (!inconsistent.isEmpty() && inconsistent.size() * 2 < names.size()) {
                findings.add(
                        "enum-casing",
                        values,
                        "'" + inconsistent.get(0).text() + "' is not in " + best + ", but "
                                + (names.size() - inconsistent.size()) + " other values are.");
            }
        });
    }
}
