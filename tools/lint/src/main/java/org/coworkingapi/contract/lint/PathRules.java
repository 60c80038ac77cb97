package org.coworkingapi.contract.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Templates;
import org.jspecify.annotations.Nullable;

/** Paths are written in one way, name things, and can be told apart. */
final class PathRules {

    private static final Set<String> VERBS = Set.of("get", "create", "update", "delete", "fetch", "retrieve", "remove", "add", "insert");

    private PathRules() {}

    static void check(Outline outline, Findings findings) {
        List<Node> paths = outline.document().root().get("paths").map(all -> List.copyOf(all.members().values())).orElse(List.of()).stream()
                .filter(path -> !Fields.isExtension(path)).toList();
        paths.forEach(path -> syntax(path, findings));
        ambiguous(paths, findings);
        casing(paths, findings);
        for (Node path : paths) {
            words(path).stream().filter(segment -> !Words.of(segment).isEmpty() && VERBS.contains(Words.of(segment).get(0)))
                    .findFirst().ifPresent(segment -> findings.add("path-verb", path, "'" + segment
                    + "' says what is done, which is what the method is for; name the thing."));
        }
    }

    private static void syntax(Node path, Findings findings) {
        String text = path.key();
        if (!text.startsWith("/") || text.contains("?") || text.contains("#") || !text.replaceAll("\\{[^{}/]+}", "").matches("[^{}]*")) {
            findings.add("path-syntax", path, "'" + text
                    + "' is no path: one begins with a slash, has no '?' or '#', and its braces are whole.");
        } else if (text.length() > 1 && text.endsWith("/")) {
            findings.add("path-trailing-slash", path, "'" + text + "' ends in a slash; leave it out.");
        } else if (text.contains("//")) {
            findings.add("path-syntax", path, "'" + text + "' has an empty segment.");
        }
    }

    private static void ambiguous(List<Node> paths, Findings findings) {
        Map<String, Node> seen = new HashMap<>();
        for (Node path : paths) {
            @Nullable Node first = seen.putIfAbsent(Templates.blanked(path.key()), path);
            if (first != null) {
                findings.add("path-ambiguous", path, "No request tells '" + path.key() + "' from '" + first.key()
                        + "'; make one path of them.");
            }
        }
    }

    private static void casing(List<Node> paths, Findings findings) {
        List<String> all = new ArrayList<>();
        paths.forEach(path -> words(path).forEach(all::add));
        // Words in small letters are written alike everywhere; only the others show a custom.
        List<String> telling = all.stream().filter(word -> !word.matches("[a-z0-9]+")).distinct().toList();
        Casing custom = Optional.of(telling).flatMap(Casing::ofMost).orElse(Casing.KEBAB);
        for (Node path : paths) {
            words(path).stream().filter(word -> Casing.isName(word) && !word.contains(".") && !custom.fits(word)).findFirst()
                    .ifPresent(word -> findings.add("path-casing", path, "'" + word + "' is not written in " + custom
                            + ", as other segments are."));
        }
    }

    private static List<String> words(Node path) {
        return Arrays.stream(path.key().split("/")).filter(segment -> !segment.isEmpty() && !segment.contains("{")).toList();
    }
}
