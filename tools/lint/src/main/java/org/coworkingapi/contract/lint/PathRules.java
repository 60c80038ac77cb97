package org.coworkingapi.contract.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.ObjectFields;

/** Checks that paths do not contain verbs. */
final class PathRules {

    private static final Set<String> VERBS =
            Set.of("get", "create", "update", "delete", "fetch", "retrieve", "remove", "add", "insert");

    private PathRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        index.document()
                .root()
                .get("paths")
                .ifPresent(paths -> paths.members().values().stream()
                        .filter(path -> !ObjectFields.isExtension(path))
                        .forEach(path -> Arrays.stream(path.key().split("/"))
                                .filter(PathRules::beginsWithVerb)
                                .findFirst()
                                .ifPresent(segment -> findings.add(
                                        "path-verb",
                                        path,
                                        "'" + segment
                                                + "' begins with a verb, which repeats the method; use a noun."))));
    }

    private static boolean beginsWithVerb(String segment) {
        List<String> words = segment.contains("{") ? List.of() : NameWords.of(segment);
        return !words.isEmpty() && VERBS.contains(words.get(0));
    }
}
