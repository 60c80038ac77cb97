package org.coworkingapi.contract.lint;

import java.util.List;

/** The page of the docs that lists the rules. */
final class RulesPage {

    private RulesPage() {}

    static String of(List<LintRule> rules) {
        StringBuilder page = new StringBuilder("""
                # Rules of the lint

                What `contract lint` says of the style of a document: %d rules, %d of them errors, the others hints. What a review changed
                comes first. This page is made from the book of rules by the build, which also breaks every rule with its bad example and
                keeps it with the good one.

                Each example is a [JSON merge patch](https://www.rfc-editor.org/rfc/rfc7386) on this document:

                ```yaml
                %s```

                | Rule | Severity | |
                |---|---|---|
                """.formatted(rules.size(), rules.stream().filter(LintRule::isError).count(), LintRule.base()));
        rules.forEach(rule -> page.append("| [`%s`](#%s) | %s | %s |\n".formatted(rule.id(), rule.id(), severity(rule), rule.title())));
        rules.forEach(rule -> page.append("""

                ## %s

                *%s* · %s

                %s

                ```yaml
                # bad
                %s
                # good
                %s
                ```
                """.formatted(rule.id(), severity(rule), rule.title(), rule.rationale(), rule.bad().strip(), rule.good().strip())));
        return page.toString();
    }

    private static String severity(LintRule rule) {
        return rule.isError() ? "error" : "hint";
    }
}
