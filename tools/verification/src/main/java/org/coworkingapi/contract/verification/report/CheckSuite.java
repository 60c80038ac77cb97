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
 * @param unit the unit of the outcomes: contract or check
 * @param title the name, and the owner if there is one
 */
record CheckSuite(String name, String title, String unit, List<CheckOutcome> outcomes) {

    private static final Comparator<CheckOutcome> BY_NAME =
            Comparator.comparing(CheckOutcome::operation).thenComparing(CheckOutcome::name);

    /** Groups outcomes into suites. Consumers come first; both groups are sorted by name. */
    static List<CheckSuite> of(ReportInputs inputs, List<CheckOutcome> outcomes) {
        Map<String, List<CheckOutcome>> byName = new TreeMap<>();
        outcomes.forEach(outcome -> byName.computeIfAbsent(outcome.suite(), name -> new ArrayList<>())
                .add(outcome));
        List<CheckSuite> consumers = new ArrayList<>();
        List<CheckSuite> others = new ArrayList<>();
        byName.forEach((name, suiteOutcomes) -> {
            List<CheckOutcome> sorted = suiteOutcomes.stream().sorted(BY_NAME).toList();
            inputs.consumer(name)
                    .ifPresentOrElse(
                            consumer -> consumers.add(new CheckSuite(name, consumer.toString(), "contract", sorted)),
                            () -> others.add(new CheckSuite(name, name, "check", sorted)));
        });
        consumers.addAll(others);
        return consumers;
    }

    /** Returns the outcomes without that of {@code consumer.yaml}. */
    List<CheckOutcome> cases() {
        return outcomes.stream()
                .filter(outcome -> !outcome.name().equals("consumer.yaml"))
                .toList();
    }

    List<CheckOutcome> failed() {
        return outcomes.stream()
                .filter(outcome -> !outcome.findings().isEmpty())
                .toList();
    }

    List<CheckOutcome> notRun() {
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
