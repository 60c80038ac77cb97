package org.coworkingapi.contract.tests.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why another tool says something else, case by case: {@code disagreements.yaml}. */
final class Explanations {

    /**
     * @param theirs  what the tool says, {@code HOLDS} if it only warns; empty if either
     * @param version of OpenAPI; empty if both
     * @param cases   names of cases, a star for any letters
     */
    record Explanation(String tool, String theirs, String version, List<String> cases, String why) {

        boolean covers(Verdicts verdicts) {
            return verdicts.tool().equals(tool) && (theirs.isEmpty() || theirs.equals(verdicts.theirs().name().replace("WARNS", "HOLDS")))
                    && (version.isEmpty() || version.equals(verdicts.pair().version())) && !named(verdicts).isEmpty();
        }

        /** Of its cases those that a disagreement is one of. */
        private List<String> named(Verdicts verdicts) {
            return cases.stream().filter(name -> verdicts.pair().id().matches(name.replace("*", ".*"))
                    || verdicts.row().matches(name.replace("*", ".*"))).toList();
        }
    }

    private final List<Explanation> all;
    private final Map<Explanation, Set<String>> used = new HashMap<>();

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
        found.ifPresent(explanation -> used.computeIfAbsent(explanation, key -> new HashSet<>()).addAll(explanation.named(verdicts)));
        return found.map(Explanation::why);
    }

    /** The cases that explained nothing so far, and the reason given for them. */
    List<String> unused() {
        return all.stream().flatMap(explanation -> explanation.cases().stream()
                .filter(name -> !used.getOrDefault(explanation, Set.of()).contains(name))
                .map(name -> explanation.tool() + " " + name + ": " + explanation.why())).toList();
    }
}
