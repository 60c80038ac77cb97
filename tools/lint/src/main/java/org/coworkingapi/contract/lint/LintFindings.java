package org.coworkingapi.contract.lint;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;

/** Collects what breaks rules, each once. */
final class LintFindings {

    private record FindingKey(String rule, Node node, String message) {}

    private final Map<FindingKey, LintFinding> found = new LinkedHashMap<>();
    private final Set<String> rulesOff;
    private final ChangedLocations changed;

    LintFindings(Set<String> rulesOff, ChangedLocations changed) {
        this.rulesOff = rulesOff;
        this.changed = changed;
    }

    /**
     * @param node where it stands
     * @param message what is wrong, and what would be right
     */
    void add(String rule, Node node, String message) {
        LintRule entry = LintRule.of(rule)
                .orElseThrow(() -> new IllegalArgumentException("The book of rules has no rule '" + rule + "'."));
        if (!rulesOff.contains(rule)) {
            found.computeIfAbsent(
                    new FindingKey(rule, node, message),
                    findingKey -> new LintFinding(
                            rule, node.location(), Subject.of(node), message, entry.isError(), changed.touches(node)));
        }
    }

    Collection<LintFinding> all() {
        return found.values();
    }
}
