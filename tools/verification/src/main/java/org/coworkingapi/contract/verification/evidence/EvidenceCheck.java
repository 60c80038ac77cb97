package org.coworkingapi.contract.verification.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;

/** Checks that every fact was observed or is waived, and that every waiver is needed. */
public final class EvidenceCheck {

    private final Evidence evidence;
    private final SourceFile waiversFile;
    private final List<Finding> findings = new ArrayList<>();
    private int waivedCount;

    /** @param clock the clock whose date is compared with the expiry dates of waivers */
    public EvidenceCheck(Usage usage, Evidence evidence, SourceFile waivers, Clock clock) {
        this.evidence = evidence;
        this.waiversFile = waivers;
        Set<String> waivedIds = waivedIds(new Waivers(waivers), LocalDate.now(clock));
        evidence.facts().stream()
                .filter(fact -> !evidence.isSeen(fact) && !waivedIds.contains(fact.id()))
                .forEach(fact -> findings.add(missingEvidence(fact, usage)));
    }

    private Set<String> waivedIds(Waivers waivers, LocalDate today) {
        findings.addAll(waivers.findings());
        Set<String> ids = new HashSet<>();
        for (Waivers.Waiver waiver : waivers.waivers()) {
            Optional<Fact> fact = evidence.fact(waiver.evidence());
            if (fact.isEmpty()) {
                findings.add(waivers.finding(
                        FindingRule.WAIVER_UNKNOWN,
                        waiver.line(),
                        waiver.evidence(),
                        "The spec does not require this evidence.",
                        "Remove the waiver, or copy the id that a finding of the rule 'evidence-missing' prints."));
            } else if (!ids.add(fact.get().id())) {
                findings.add(waivers.finding(
                        FindingRule.WAIVER_UNUSED,
                        waiver.line(),
                        waiver.evidence(),
                        "The evidence is waived twice.",
                        "Remove the waiver."));
            } else if (evidence.isSeen(fact.get())) {
                findings.add(waivers.finding(
                        FindingRule.WAIVER_UNUSED,
                        waiver.line(),
                        waiver.evidence(),
                        "The evidence was observed.",
                        "Remove the waiver."));
            } else if (waiver.expires().isBefore(today)) {
                findings.add(
                        waivers.finding(
                                FindingRule.WAIVER_EXPIRED,
                                waiver.line(),
                                waiver.evidence(),
                                "The waiver was valid until " + waiver.expires() + '.',
                                "Add a contract or a server test whose response contains this value, status or code, or extend the waiver."));
            } else {
                waivedCount++;
            }
        }
        return ids;
    }

    private Finding missingEvidence(Fact fact, Usage usage) {
        return new Finding(
                FindingRule.EVIDENCE_MISSING,
                fact.at(),
                fact.operation().id(),
                fact.status() + " " + fact.path(),
                usage.readers(fact.operation().folder(), fact.status(), fact.path()),
                fact.missingMessage(),
                "Add a contract or a server test whose response contains this value, status or code, or waive \""
                        + fact.id() + "\" in " + waiversFile.path().getFileName() + '.');
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Returns one line with the counts of locations by kind, of unobserved facts, and of waived facts. */
    public String summary() {
        String counts = Arrays.stream(Fact.FactKind.values())
                .map(kind -> countLocations(kind) + " " + kind.plural())
                .filter(count -> !count.startsWith("0 "))
                .collect(Collectors.joining(", "));
        long unseen = findings.stream()
                .filter(finding -> finding.rule() == FindingRule.EVIDENCE_MISSING)
                .count();
        return "evidence: " + counts + ": " + unseen + " not observed, " + waivedCount + " waived";
    }

    /** Counts the locations of a kind. Each response or enum value has one fact; other locations have two facts. */
    private long countLocations(Fact.FactKind kind) {
        return evidence.facts().stream()
                .filter(fact -> fact.kind() == kind)
                .map(fact -> kind == Fact.FactKind.ANSWER || kind == Fact.FactKind.VALUE
                        ? fact.id()
                        : fact.operation().id() + fact.status() + fact.path())
                .distinct()
                .count();
    }
}
