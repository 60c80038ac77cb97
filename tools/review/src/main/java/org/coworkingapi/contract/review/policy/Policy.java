package org.coworkingapi.contract.review.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactStatus;

/**
 * Decides which changes violate the policy.
 *
 * <p>A change is a violation if it is breaking on the wire, or if it breaks the contracts or the generated client of a
 * consumer. A change that only breaks generated code without known users is reported, but is not a violation. A new
 * major version allows all breaking changes. An exception allows a single change until its last day.
 */
public final class Policy {

    private Policy() {}

    /**
     * The result of a policy check.
     *
     * @param exceptionReasons the reason of the exception, for each change that an exception allows
     * @param violations the policy violations
     */
    public record PolicyResult(Map<Change, String> exceptionReasons, List<PolicyViolation> violations) {

        public PolicyResult {
            violations = List.copyOf(violations);
        }
    }

    /** Checks the changes against the policy. */
    public static PolicyResult evaluate(
            ReviewSettings settings,
            LocalDate today,
            Document before,
            Document after,
            List<Change> changes,
            Map<Change, List<Impact>> impacts) {
        Map<Change, String> exceptionReasons = exceptionReasons(settings, today, changes);
        List<Change> breakingChanges = changes.stream()
                .filter(change -> !exceptionReasons.containsKey(change))
                .filter(change -> change.wire() == Verdict.BREAKING
                        || !brokenConsumers(change, impacts).isEmpty())
                .toList();
        List<PolicyViolation> violations = new ArrayList<>();
        if (!settings.isSemantic() || !VersionPolicy.allowsBreakingChanges(before, after)) {
            breakingChanges.forEach(change -> violations.add(ofBreakingChange(change, impacts)));
        }
        if (settings.isSemantic()) {
            VersionPolicy.check(before, after, changes, breakingChanges).ifPresent(violations::add);
        }
        settings.noticeDays()
                .ifPresent(days -> SunsetPolicy.check(today, days, before, after, changes).stream()
                        .filter(violation -> violation
                                .change()
                                .filter(exceptionReasons::containsKey)
                                .isEmpty())
                        .forEach(violations::add));
        settings.exceptions().stream()
                .map(exception -> ofException(exception, today, changes))
                .flatMap(Optional::stream)
                .forEach(violations::add);
        return new PolicyResult(exceptionReasons, violations);
    }

    /**
     * Returns a violation for each style error in an added or changed part of the document. Existing errors are not
     * violations.
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

    private static Map<Change, String> exceptionReasons(
            ReviewSettings settings, LocalDate today, List<Change> changes) {
        Map<String, String> reasonsByKey = settings.exceptions().stream()
                .filter(exception -> !exception.hasExpired(today))
                .collect(Collectors.toMap(ExceptionSetting::key, ExceptionSetting::reason));
        Map<Change, String> exceptionReasons = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> reasonsByKey.containsKey(change.key()))
                .forEach(change -> exceptionReasons.put(change, reasonsByKey.get(change.key())));
        return exceptionReasons;
    }

    private static List<String> brokenConsumers(Change change, Map<Change, List<Impact>> impacts) {
        return consumers(change, impacts, ImpactStatus::isBreak);
    }

    private static List<String> consumers(
            Change change, Map<Change, List<Impact>> impacts, Predicate<ImpactStatus> condition) {
        return impacts.getOrDefault(change, List.of()).stream()
                .filter(impact -> condition.test(impact.status()))
                .map(impact -> impact.consumer().name())
                .toList();
    }

    private static PolicyViolation ofBreakingChange(Change change, Map<Change, List<Impact>> impacts) {
        boolean isBreakingOnWire = change.wire() == Verdict.BREAKING;
        return new PolicyViolation(
                isBreakingOnWire ? "unexcused-break" : "consumer-breaks",
                change.sentence() + ' ' + impact(change, impacts)
                        + " Revert the change, release a new major version, or add an exception.",
                change.location(),
                Optional.of(change),
                ExceptionEntry.of(change));
    }

    private static String impact(Change change, Map<Change, List<Impact>> impacts) {
        List<String> broken = brokenConsumers(change, impacts);
        if (!broken.isEmpty()) {
            return "It breaks " + String.join(", ", broken) + '.';
        }
        List<String> atRisk = consumers(change, impacts, ImpactStatus.AT_RISK::equals);
        if (!atRisk.isEmpty()) {
            return "It may break " + String.join(", ", atRisk) + '.';
        }
        List<String> tolerant = consumers(change, impacts, ImpactStatus.PROVED_TOLERANT::equals);
        if (!tolerant.isEmpty()) {
            return "The tests of " + String.join(", ", tolerant) + " pass, but unknown consumers may break.";
        }
        List<String> withoutData = impacts.getOrDefault(change, List.of()).stream()
                .filter(impact -> impact.status() == ImpactStatus.NO_DATA || impact.isUnknownInCodeOnly())
                .map(impact -> impact.consumer().name())
                .toList();
        if (withoutData.isEmpty()) {
            return "No known consumer uses it, but unknown consumers may.";
        }
        return "Usage data is missing for " + String.join(", ", withoutData) + '.';
    }

    private static Optional<PolicyViolation> ofException(
            ExceptionSetting exception, LocalDate today, List<Change> changes) {
        Set<String> keys = changes.stream().map(Change::key).collect(Collectors.toSet());
        if (!keys.contains(exception.key())) {
            return Optional.of(new PolicyViolation(
                    "exception-unused",
                    "No change has the key " + exception.key() + "; remove the exception.",
                    exception.location(),
                    Optional.empty(),
                    ""));
        }
        return exception.hasExpired(today)
                ? Optional.of(new PolicyViolation(
                        "exception-expired",
                        "The exception expired on " + exception.until()
                                + "; revert the change, or agree on a new date with " + exception.owner() + '.',
                        exception.location(),
                        Optional.empty(),
                        ""))
                : Optional.empty();
    }
}
