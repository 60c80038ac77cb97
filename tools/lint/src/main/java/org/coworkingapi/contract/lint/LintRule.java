package org.coworkingapi.contract.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * A style rule, as defined in {@code rules.yaml}.
 *
 * @param id the id in kebab-case
 * @param isError whether violations are errors, which can fail a review; other violations are hints
 * @param title the requirement in one sentence
 * @param rationale the reason for the rule
 * @param bad an example that violates the rule: a JSON merge patch (RFC 7396) on {@link #base()}, as YAML
 * @param good the corrected example
 */
public record LintRule(String id, boolean isError, String title, String rationale, String bad, String good) {

    private static final Node RULES_FILE = PackageResource.read("rules.yaml");
    private static final Map<String, LintRule> RULES = rules();

    /** Returns all rules in the order of {@code rules.yaml}. */
    public static List<LintRule> all() {
        return List.copyOf(RULES.values());
    }

    /** Returns the rule with this id, or an empty {@code Optional} if there is none. */
    public static Optional<LintRule> of(String id) {
        return Optional.ofNullable(RULES.get(id));
    }

    /** Returns the YAML document that the examples patch. */
    public static String base() {
        return RULES_FILE.text("base");
    }

    private static Map<String, LintRule> rules() {
        Map<String, LintRule> rules = new LinkedHashMap<>();
        RULES_FILE
                .get("rules")
                .orElseThrow()
                .members()
                .forEach((id, rule) -> rules.put(
                        id,
                        new LintRule(
                                id,
                                rule.text("severity").equals("error"),
                                rule.text("title").strip(),
                                rule.text("rationale").strip(),
                                rule.text("bad"),
                                rule.text("good"))));
        return rules;
    }
}
