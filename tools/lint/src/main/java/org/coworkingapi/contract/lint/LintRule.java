package org.coworkingapi.contract.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * A rule of style, as the book of rules describes it.
 *
 * @param id in kebab-case
 * @param isError whether what breaks it fails the review, and is no hint
 * @param title what it asks for, in a sentence
 * @param rationale why
 * @param bad an example that breaks it: a JSON merge patch (RFC 7386), as YAML, on {@link #base()}
 * @param good the same, as it would be right
 */
public record LintRule(String id, boolean isError, String title, String rationale, String bad, String good) {

    private static final Node BOOK = PackageResource.read("rules.yaml");
    private static final Map<String, LintRule> RULES = rules();

    /** All rules, in the order of the book. */
    public static List<LintRule> all() {
        return List.copyOf(RULES.values());
    }

    /** The rule with that id; empty if there is none. */
    public static Optional<LintRule> of(String id) {
        return Optional.ofNullable(RULES.get(id));
    }

    /** The document, as YAML, that the examples of the rules are patches on. */
    public static String base() {
        return BOOK.text("base");
    }

    private static Map<String, LintRule> rules() {
        Map<String, LintRule> rules = new LinkedHashMap<>();
        BOOK.get("rules")
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
