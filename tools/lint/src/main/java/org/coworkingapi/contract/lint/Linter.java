package org.coworkingapi.contract.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;

/** Reads a document for its style. */
public final class Linter {

    private static final List<Rule> RULES = List.of(
            InfoRules::check,
            ServerRules::check,
            SecurityRules::check,
            PathRules::check,
            OperationRules::check,
            NameRules::check,
            CollisionRules::check,
            DescriptionRules::check,
            ResponseRules::check,
            ErrorRules::check,
            ListRules::check,
            TypeRules::check,
            FormatRules::check,
            IdRules::check,
            EnumRules::check,
            DiscriminatorRules::check,
            DuplicateRules::check,
            MissingExampleRules::check);

    private Linter() {}

    /**
     * Lists the violations of rules: first those that the changes touched, then the others, each in the order of the
     * document.
     *
     * @param rulesOff the ids of rules that are not checked
     */
    public static List<LintFinding> lint(Document document, List<ChangedLocation> changes, Set<String> rulesOff) {
        Outline outline = Outline.of(document);
        Findings findings = new Findings(rulesOff, new Changed(document.root(), changes));
        RULES.forEach(rule -> rule.check(outline, findings));
        return findings.all().stream()
                .sorted(Comparator.comparing(LintFinding::isChanged)
                        .reversed()
                        .thenComparing(finding -> !finding.place().file().equals(document.path()))
                        .thenComparing(finding -> finding.place().file().toString())
                        .thenComparing(finding -> finding.place().line())
                        .thenComparing(finding -> finding.place().pointer())
                        .thenComparing(LintFinding::rule)
                        .thenComparing(LintFinding::message))
                .toList();
    }
}
