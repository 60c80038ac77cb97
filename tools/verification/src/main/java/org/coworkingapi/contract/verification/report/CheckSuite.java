package org.coworkingapi.contract.verification.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.finding.Finding;

/**
 * The outcomes of one consumer or of another group of checks, sorted by name.
 *
 * @param unit the noun for an outcome in reports: {@code contract} or {@code check}
 * @param title the name, and the owner if there is one
 */
record CheckSuite(String name, String title, String unit, List<CheckOutcome> outcomes) {

    private static final Comparator<CheckOutcome> BY_NAME =
            Comparator.comparing(CheckOutcome::operation).thenComparing(CheckOutcome::name);

    /** Groups outcomes into suites: first the consumers, then the other groups of checks, each sorted by name. */
    static List<CheckSuite> of(ReportInputs inputs, List<CheckOutcome> outcomes) {
        Map<String, List<CheckOutcome>> byName = new TreeMap<>();
        outcomes.forEach(outcome -> byName.computeIfAbsent(outcome.suite(), name -> new ArrayList<>())
                .add(outcome));
        List<CheckSuite> suites = new ArrayList<>();
        List<CheckSuite> otherSuites = new ArrayList<>();
        byName.forEach((name, suiteOutcomes) -> {
            List<CheckOutcome> sorted = suiteOutcomes.stream().sorted(BY_NAME).toList();
            inputs.consumer(name)
                    .ifPresentOrElse(
                            consumer -> suites.add(new CheckSuite(name, consumer.toString(), "contract", sorted)),
                            () -> otherSuites.add(new CheckSuite(name, name, "check", sorted)));
        });
        suites.addAll(otherSuites);
        return suites;
    }

    /** Returns all outcomes except the outcome of {@code consumer.yaml}. */
    List<CheckOutcome> cases() {
        return outcomes.stream()
                .filter(outcome -> !outcome.name().equals("consumer.yaml"))
                .toList();
    }

    List<CheckOutcome> failedOutcomes() {
        return outcomes.stream()
                .filter(outcome -> !outcome.findings().isEmpty())
                .toList();
    }

    List<CheckOutcome> outcomesNotRun() {
        return outcomes.stream().filter(outcome -> outcome.notRun().isPresent()).toList();
    }

    /** Sorts findings by file and line. */
    static List<Finding> sorted(ReportInputs inputs, List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing((Finding finding) -> inputs.relative(finding.file()))
                        .thenComparing(Finding::line)
                        .thenComparing(Finding::rule)
                        .thenComparing(Finding::operation)
                        .thenComparing(Finding::path)
                        .thenComparing(Finding::message))
                .toList();
    }
}
