package org.coworkingapi.contract.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;

/** Checks a document against the style rules. */
public final class Linter {

    private static final List<RuleCheck> RULES = List.of(
            InfoRules::check,
            ServerRules::check,
            SecurityRules::check,
            PathRules::check,
            OperationRules::check,
            QueryListRules::check,
            NameRules::check,
            CollisionRules::check,
            DescriptionRules::check,
            ResponseRules::check,
            ErrorRules::check,
            ProblemRules::check,
            ListRules::check,
            TypeRules::check,
            FormatRules::check,
            UnknownFormatRules::check,
            PatternRules::check,
            RequestFormatRules::check,
            IdRules::check,
            EnumRules::check,
            DiscriminatorRules::check,
            DuplicateRules::check,
            MissingExampleRules::check,
            ExampleNameRules::check);

    private Linter() {}

    /**
     * Returns the rule violations in document order, with those at changed locations first.
     *
     * @param disabledRules the ids of rules that are not checked
     */
    public static List<LintFinding> lint(Document document, List<ChangedLocation> changes, Set<String> disabledRules) {
        DocumentIndex index = DocumentIndex.of(document);
        LintFindings findings = new LintFindings(disabledRules, new ChangedLocations(document.root(), changes));
        RULES.forEach(rule -> rule.check(index, findings));
        return findings.all().stream()
                .sorted(Comparator.comparing(LintFinding::isChanged)
                        .reversed()
                        .thenComparing(finding -> !finding.location().file().equals(document.path()))
                        .thenComparing(finding -> finding.location().file().toString())
                        .thenComparing(finding -> finding.location().line())
                        .thenComparing(finding -> finding.location().pointer())
                        .thenComparing(LintFinding::rule)
                        .thenComparing(LintFinding::message))
                .toList();
    }
}
