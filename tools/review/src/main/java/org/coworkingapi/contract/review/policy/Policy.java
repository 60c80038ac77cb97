package org.coworkingapi.contract.review.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactStatus;

/**
 * Decides what is objected to.
 *
 * <p>A break is a change that breaks the wire, or that breaks what a consumer says it does (by its contracts, or with
 * the client that is generated for it). A change that only breaks generated code that nobody is known to use is shown,
 * and not objected to. A new major version allows every break; whom it hurts is shown all the same. An exception allows
 * one break, whatever the version, until its day.
 */
public final class Policy {

    private Policy() {}

    /**
     * What a policy says of a review.
     *
     * @param allowed the changes that an exception allows, with its reason
     */
    public record PolicyResult(Map<Change, String> allowed, List<PolicyViolation> violations) {

        public PolicyResult {
            violations = List.copyOf(violations);
        }
    }

    public static PolicyResult evaluate(
            ReviewSettings settings,
            LocalDate today,
            Document before,
            Document after,
            List<Change> changes,
            Map<Change, List<Impact>> impacts) {
        Map<Change, String> excused = allowedChanges(settings, today, changes);
        List<Change> breaks = changes.stream()
                .filter(change -> !excused.containsKey(change))
                .filter(change -> change.wire() == Verdict.BREAKING
                        || !broken(change, impacts).isEmpty())
                .toList();
        List<PolicyViolation> violations = new ArrayList<>();
        if (!settings.isSemantic() || !VersionPolicy.allowBreaks(before, after)) {
            breaks.forEach(change -> violations.add(ofBreak(change, impacts)));
        }
        if (settings.isSemantic()) {
            VersionPolicy.check(before, after, changes, breaks).ifPresent(violations::add);
        }
        settings.notice()
                .ifPresent(days -> SunsetPolicy.check(today, days, before, after, changes).stream()
                        .filter(violation ->
                                violation.change().filter(excused::containsKey).isEmpty())
                        .forEach(violations::add));
        settings.exceptions().stream()
                .map(exemption -> ofExemption(exemption, today, changes))
                .flatMap(Optional::stream)
                .forEach(violations::add);
        return new PolicyResult(excused, violations);
    }

    /**
     * Errors of style that this change brought in or left where it changed something; what was there before is not its
     * fault.
     */
    public static List<PolicyViolation> ofStyle(List<LintFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.isError() && finding.isChanged())
                .map(finding -> new PolicyViolation(
                        "style-error",
                        finding.subject() + ": " + finding.message() + " (" + finding.rule() + ")",
                        finding.location(),
                        Optional.empty(),
                        ""))
                .toList();
    }

    private static Map<Change, String> allowedChanges(ReviewSettings settings, LocalDate today, List<Change> changes) {
        Map<String, String> reasons = settings.exceptions().stream()
                .filter(exemption -> !exemption.hasExpired(today))
                .collect(Collectors.toMap(Exemption::key, Exemption::reason));
        Map<Change, String> excused = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> reasons.containsKey(change.key()))
                .forEach(change -> excused.put(change, reasons.get(change.key())));
        return excused;
    }

    /** The names of the consumers that a change breaks. */
    private static List<String> broken(Change change, Map<Change, List<Impact>> impacts) {
        return names(change, impacts, ImpactStatus.BREAKS);
    }

    private static List<String> names(Change change, Map<Change, List<Impact>> impacts, ImpactStatus status) {
        return impacts.getOrDefault(change, List.of()).stream()
                .filter(impact -> impact.status() == status)
                .map(impact -> impact.consumer().name())
                .toList();
    }

    private static PolicyViolation ofBreak(Change change, Map<Change, List<Impact>> impacts) {
        boolean isWire = change.wire() == Verdict.BREAKING;
        return new PolicyViolation(
                isWire ? "unexcused-break" : "consumer-breaks",
                change.sentence().replaceFirst("\\.$", "") + "; " + hurt(change, impacts)
                        + ". Undo it, release a new major version, or add an exception.",
                change.location(),
                Optional.of(change),
                ExceptionEntry.of(change));
    }

    private static String hurt(Change change, Map<Change, List<Impact>> impacts) {
        List<String> broken = broken(change, impacts);
        if (!broken.isEmpty()) {
            return "it breaks " + String.join(", ", broken);
        }
        List<String> atRisk = names(change, impacts, ImpactStatus.AT_RISK);
        if (!atRisk.isEmpty()) {
            return "it puts at risk " + String.join(", ", atRisk);
        }
        List<String> unknown = names(change, impacts, ImpactStatus.NO_DATA);
        if (unknown.isEmpty()) {
            return "no known consumer uses it, others may";
        }
        return "it is not known whether " + String.join(", ", unknown) + (unknown.size() == 1 ? " uses it" : " use it");
    }

    private static Optional<PolicyViolation> ofExemption(Exemption exemption, LocalDate today, List<Change> changes) {
        Set<String> keys = changes.stream().map(Change::key).collect(Collectors.toSet());
        if (!keys.contains(exemption.key())) {
            return Optional.of(new PolicyViolation(
                    "exception-unused",
                    "No change has the key " + exemption.key() + "; remove this exception.",
                    exemption.location(),
                    Optional.empty(),
                    ""));
        }
        return exemption.hasExpired(today)
                ? Optional.of(new PolicyViolation(
                        "exception-expired",
                        "This exception ended on " + exemption.until() + "; undo the change, or agree with "
                                + exemption.owner() + " on another day.",
                        exemption.location(),
                        Optional.empty(),
                        ""))
                : Optional.empty();
    }
}
