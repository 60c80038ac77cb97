package org.coworkingapi.review.lint;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.coworkingapi.review.document.Node;
import org.coworkingapi.review.policy.Settings;

/** Collects what breaks rules, each once. */
final class Findings {

    private record Key(String rule, Node node, String message) {}

    private final Map<Key, LintFinding> found = new LinkedHashMap<>();
    private final Settings settings;
    private final Changed changed;

    Findings(Settings settings, Changed changed) {
        this.settings = settings;
        this.changed = changed;
    }

    /**
     * @param node    where it stands
     * @param message what is wrong, and what would be right
     */
    void add(String rule, Node node, String message) {
        LintRule entry = LintRule.of(rule).orElseThrow(() -> new IllegalArgumentException("The book of rules has no rule '" + rule + "'."));
        if (!settings.isOff(rule)) {
            found.computeIfAbsent(new Key(rule, node, message), key ->
                    new LintFinding(rule, node.place(), Subject.of(node), message, entry.isError(), changed.touches(node)));
        }
    }

    Collection<LintFinding> all() {
        return found.values();
    }
}
