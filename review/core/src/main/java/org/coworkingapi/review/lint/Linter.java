package org.coworkingapi.review.lint;

import java.util.Comparator;
import java.util.List;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.document.Document;
import org.coworkingapi.review.policy.Settings;

/** Reads a document for its style. */
public final class Linter {

    private static final List<Rule> RULES = List.of(InfoRules::check, ServerRules::check, SecurityRules::check, PathRules::check,
            OperationRules::check, NameRules::check, CollisionRules::check, DescriptionRules::check, ResponseRules::check,
            ErrorRules::check, ListRules::check, TypeRules::check, FormatRules::check, IdRules::check, EnumRules::check,
            DiscriminatorRules::check, DuplicateRules::check, MissingExampleRules::check);

    private Linter() {}

    /**
     * What breaks a rule: first what the changes touched, then the rest, each in the order of the document.
     */
    public static List<LintFinding> lint(Document document, List<Change> changes, Settings settings) {
        Outline outline = Outline.of(document);
        Findings findings = new Findings(settings, new Changed(document.root(), changes));
        RULES.forEach(rule -> rule.check(outline, findings));
        return findings.all().stream().sorted(Comparator.comparing(LintFinding::isChanged).reversed()
                .thenComparing(finding -> !finding.place().file().equals(document.path()))
                .thenComparing(finding -> finding.place().file().toString()).thenComparing(finding -> finding.place().line())
                .thenComparing(finding -> finding.place().pointer()).thenComparing(LintFinding::rule)
                .thenComparing(LintFinding::message)).toList();
    }
}
