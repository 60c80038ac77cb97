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
import org.coworkingapi.contract.review.impact.Status;

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
     * @param excused the changes that an exception allows, with its reason
     */
    public record Ruling(Map<Change, String> excused, List<Objection> objections) {

        public Ruling {
            objections = List.copyOf(objections);
        }
    }

    public static Ruling judge(
            Settings settings,
            LocalDate today,
            Document before,
            Document after,
            List<Change> changes,
            Map<Change, List<Impact>> impacts) {
        Map<Change, String> excused = excused(settings, today, changes);
        List<Change> breaks = changes.stream()
                .filter(change -> !excused.containsKey(change))
                .filter(change -> change.wire() == Verdict.BREAKING
                        || !broken(change, impacts).isEmpty())
                .toList();
        List<Objection> objections = new ArrayList<>();
        if (!settings.isSemantic() || !Versions.allowBreaks(before, after)) {
            breaks.forEach(change -> objections.add(ofBreak(change, impacts)));
        }
        if (settings.isSemantic()) {
            Versions.judge(before, after, changes, breaks).ifPresent(objections::add);
        }
        settings.notice()
                .ifPresent(days -> Endings.judge(today, days, before, after, changes).stream()
                        .filter(objection ->
                                objection.change().filter(excused::containsKey).isEmpty())
                        .forEach(objections::add));
        settings.exceptions().stream()
                .map(exemption -> ofExemption(exemption, today, changes))
                .flatMap(Optional::stream)
                .forEach(objections::add);
        return new Ruling(excused, objections);
    }

    /**
     * Errors of style that this change brought in or left where it changed something; what was there before is not its
     * fault.
     */
    public static List<Objection> ofStyle(List<LintFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.isError() && finding.isChanged())
                .map(finding -> new Objection(
                        "style-error",
                        finding.subject() + ": " + finding.message() + " (" + finding.rule() + ")",
                        finding.place(),
                        Optional.empty(),
                        ""))
                .toList();
    }

    private static Map<Change, String> excused(Settings settings, LocalDate today, List<Change> changes) {
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
        return names(change, impacts, Status.BREAKS);
    }

    private static List<String> names(Change change, Map<Change, List<Impact>> impacts, Status status) {
        return impacts.getOrDefault(change, List.of()).stream()
                .filter(impact -> impact.status() == status)
                .map(impact -> impact.consumer().name())
                .toList();
    }

    private static Objection ofBreak(Change change, Map<Change, List<Impact>> impacts) {
        boolean isWire = change.wire() == Verdict.BREAKING;
        return new Objection(
                isWire ? "unexcused-break" : "consumer-breaks",
                change.sentence().replaceFirst("\\.$", "") + "; " + hurt(change, impacts)
                        + ". Undo it, release a new major version, or add an exception.",
                change.place(),
                Optional.of(change),
                Entry.of(change));
    }

    private static String hurt(Change change, Map<Change, List<Impact>> impacts) {
        List<String> broken = broken(change, impacts);
        if (!broken.isEmpty()) {
            return "it breaks " + String.join(", ", broken);
        }
        List<String> atRisk = names(change, impacts, Status.AT_RISK);
        if (!atRisk.isEmpty()) {
            return "it puts at risk " + String.join(", ", atRisk);
        }
        List<String> unknown = names(change, impacts, Status.NO_DATA);
        if (unknown.isEmpty()) {
            return "no known consumer uses it, others may";
        }
        return "it is not known whether " + String.join(", ", unknown) + (unknown.size() == 1 ? " uses it" : " use it");
    }

    private static Optional<Objection> ofExemption(Exemption exemption, LocalDate today, List<Change> changes) {
        Set<String> keys = changes.stream().map(Change::key).collect(Collectors.toSet());
        if (!keys.contains(exemption.key())) {
            return Optional.of(new Objection(
                    "exception-unused",
                    "No change has the key " + exemption.key() + "; remove this exception.",
                    exemption.place(),
                    Optional.empty(),
                    ""));
        }
        return exemption.hasExpired(today)
                ? Optional.of(new Objection(
                        "exception-expired",
                        "This exception ended on " + exemption.until() + "; undo the change, or agree with "
                                + exemption.owner() + " on another day.",
                        exemption.place(),
                        Optional.empty(),
                        ""))
                : Optional.empty();
    }
}
