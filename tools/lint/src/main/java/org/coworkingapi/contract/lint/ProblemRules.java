package org.coworkingapi.contract.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;

/** Checks that the schemas of problems (RFC 9457) allow the members and values of later versions. */
final class ProblemRules {

    private static final List<String> CLOSING_KEYWORDS = List.of("additionalProperties", "unevaluatedProperties");

    private ProblemRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        Set<Node> problemNodes = ProblemSchemas.schemas(index);
        index.objects("Schema").stream().filter(problemNodes::contains).forEach(schema -> {
            CLOSING_KEYWORDS.stream()
                    .flatMap(keyword -> schema.get(keyword).stream())
                    .filter(keyword -> keyword.isBoolean() && keyword.text().equals("false"))
                    .forEach(keyword -> findings.add(
                            "problem-schema-closed",
                            schema,
                            "Clients that validate against this schema reject problems with the members of later versions; "
                                    + "remove '" + keyword.key() + ": false'."));
            schema.get("enum")
                    .filter(values -> isListOfNames(values)
                            && schema.get("x-extensible-enum").isEmpty())
                    .ifPresent(values -> findings.add(
                            "problem-enum-closed",
                            values,
                            "Generated clients can fail on values that later versions add; list the values in "
                                    + "'x-extensible-enum' instead of 'enum'."));
        });
    }

    /** Returns whether there are several strings. A single value distinguishes the problem from others. */
    private static boolean isListOfNames(Node values) {
        return Stream.of(values.items())
                .filter(items -> items.size() > 1)
                .flatMap(List::stream)
                .anyMatch(Node::isText);
    }
}
