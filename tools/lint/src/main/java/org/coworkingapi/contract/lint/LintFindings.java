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
    private final ChangedLocations changedLocations;

    LintFindings(Set<String> disabledRules, ChangedLocations changedLocations) {
        this.disabledRules = disabledRules;
        this.changedLocations = changedLocations;
    }

    /**
     * @param node the node that violates the rule
     * @param message the problem and its solution
     */
    void add(String rule, Node node, String message) {
        LintRule lintRule = LintRule.of(rule)
                .orElseThrow(() -> new IllegalArgumentException("rules.yaml has no rule '" + rule + "'."));
        if (!disabledRules.contains(rule)) {
            findings.computeIfAbsent(
                    new FindingKey(rule, node, message),
                    findingKey -> new LintFinding(
                            rule,
                            node.location(),
                            Subject.of(node),
                            message,
                            lintRule.isError(),
                            changedLocations.affects(node)));
        }
    }

    Collection<LintFinding> all() {
        return findings.values();
    }
}
