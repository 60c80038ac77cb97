package org.coworkingapi.contract.verification.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Outcome;

/**
 * The outcomes of one consumer, or of what else was held against the spec, by name.
 *
 * @param unit what one outcome is: a contract or a check
 * @param title the name, and the owner where it has one
 */
record Suite(String name, String title, String unit, List<Outcome> outcomes) {

    private static final Comparator<Outcome> BY_NAME =
            Comparator.comparing(Outcome::operation).thenComparing(Outcome::name);

    /** Consumers first, then the others, each by name. */
    static List<Suite> of(Inputs inputs, List<Outcome> outcomes) {
        Map<String, List<Outcome>> byName = new TreeMap<>();
        outcomes.forEach(outcome -> byName.computeIfAbsent(outcome.suite(), name -> new ArrayList<>())
                .add(outcome));
        List<Suite> consumers = new ArrayList<>();
        List<Suite> others = new ArrayList<>();
        byName.forEach((name, own) -> {
            List<Outcome> sorted = own.stream().sorted(BY_NAME).toList();
            inputs.consumer(name)
                    .ifPresentOrElse(
                            consumer -> consumers.add(new Suite(name, consumer.toString(), "contract", sorted)),
                            () -> others.add(new Suite(name, name, "check", sorted)));
        });
        consumers.addAll(others);
        return consumers;
    }

    /** The contracts of a consumer, without its {@code consumer.yaml}, which is checked beside them. */
    List<Outcome> cases() {
        return outcomes.stream()
                .filter(outcome -> !outcome.name().equals("consumer.yaml"))
                .toList();
    }

    List<Outcome> red() {
        return outcomes.stream()
                .filter(outcome -> !outcome.findings().isEmpty())
                .toList();
    }

    List<Outcome> notRun() {
        return outcomes.stream().filter(outcome -> outcome.notRun().isPresent()).toList();
    }

    /** By file and line. */
    static List<Finding> sorted(Inputs inputs, List<Finding> findings) {
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
