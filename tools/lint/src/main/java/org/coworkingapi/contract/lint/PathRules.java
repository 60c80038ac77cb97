package org.coworkingapi.contract.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Paths name things. */
final class PathRules {

    private static final Set<String> VERBS =
            Set.of("get", "create", "update", "delete", "fetch", "retrieve", "remove", "add", "insert");

    private PathRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        index.document()
                .root()
                .get("paths")
                .ifPresent(
                        paths -> paths.members().values().stream()
                                .filter(path -> !ObjectFields.isExtension(path))
                                .forEach(
                                        path -> Arrays.stream(path.key().split("/"))
                                                .filter(PathRules::beginsWithVerb)
                                                .findFirst()
                                                .ifPresent(
                                                        segment -> findings.add(
                                                                "path-verb",
                                                                path,
                                                                "'" + segment
                                                                        + "' says what is done, which is what the method is for; name the thing."))));
    }

    private static boolean beginsWithVerb(String segment) {
        List<String> words = segment.contains("{") ? List.of() : NameWords.of(segment);
        return !words.isEmpty() && VERBS.contains(words.get(0));
    }
}
