package org.coworkingapi.contract.lint;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;

/** A collector of distinct findings. */
final class LintFindings {

    private record FindingKey(String rule, Node node, String message) {}

    private final Map<FindingKey, LintFinding> findings = new LinkedHashMap<>();
    private final Set<String> disabledRules;
    private final ChangedLocations changed;

    LintFindings(Set<String> disabledRules, ChangedLocations changed) {
        this.disabledRules = disabledRules;
        this.changed = changed;
    }

    /**
     * @param node the violating node
     * @param message the problem and its solution
     */
    void add(String rule, Node node, String message) {
        LintRule entry = LintRule.of(rule)
                .orElseThrow(() -> new IllegalArgumentException("rules.yaml has no rule '" + rule + "'."));
        if (!disabledRules.contains(rule)) {
            findings.computeIfAbsent(
                    new FindingKey(rule, node, message),
                    findingKey -> new LintFinding(
                            rule, node.location(), Subject.of(node), message, entry.isError(), changed.affects(node)));
        }
    }

    Collection<LintFinding> all() {
        return findings.values();
    }
}
