package org.coworkingapi.review.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why another tool says something else, case by case: {@code disagreements.yaml}. */
final class Explanations {

    /**
     * @param theirs  what the tool says; empty if either
     * @param version of OpenAPI; empty if both
     * @param cases   names of cases, a star for any letters
     */
    record Explanation(String tool, String theirs, String version, List<String> cases, String why) {

        boolean covers(Verdicts verdicts) {
            return verdicts.tool().equals(tool) && (theirs.isEmpty() || theirs.equals(verdicts.theirs().name()))
                    && (version.isEmpty() || version.equals(verdicts.pair().version()))
                    && cases.stream().anyMatch(name -> isNamed(name, verdicts));
        }

        private static boolean isNamed(String name, Verdicts verdicts) {
            return verdicts.pair().id().matches(name.replace("*", ".*")) || verdicts.row().matches(name.replace("*", ".*"));
        }
    }

    private final List<Explanation> all;
    private final Set<Explanation> used = new LinkedHashSet<>();

    Explanations() {
        List<Explanation> read = new ArrayList<>();
        for (Object item : (List<?>) Corpus.load("/disagreements.yaml")) {
            Map<String, Object> entry = Corpus.map(item);
            read.add(new Explanation((String) entry.get("tool"), (String) entry.getOrDefault("theirs", ""),
                    (String) entry.getOrDefault("version", ""), ((List<?>) entry.get("cases")).stream().map(String::valueOf).toList(),
                    (String) entry.get("why")));
        }
        all = List.copyOf(read);
    }

    /** The first that explains a disagreement. */
    Optional<String> why(Verdicts verdicts) {
        Optional<Explanation> found = all.stream().filter(explanation -> explanation.covers(verdicts)).findFirst();
        found.ifPresent(used::add);
        return found.map(Explanation::why);
    }

    /** Those that explained nothing so far. */
    List<Explanation> unused() {
        return all.stream().filter(explanation -> !used.contains(explanation)).toList();
    }
}
