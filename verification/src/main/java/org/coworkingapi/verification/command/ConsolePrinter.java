package org.coworkingapi.verification.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.verification.contract.Consumer;
import org.coworkingapi.verification.contract.Contracts;
import org.coworkingapi.verification.finding.Finding;
import org.coworkingapi.verification.finding.Outcome;
import org.coworkingapi.verification.run.Verification;
import tools.jackson.core.JacksonException;

/** Prints outcomes by consumer: one line for each, and beneath it what does not agree. */
final class ConsolePrinter {

    private final PrintStream out;
    private final Contracts contracts;

    ConsolePrinter(PrintStream out, Contracts contracts) {
        this.out = out;
        this.contracts = contracts;
    }

    void print(List<Outcome> outcomes) {
        Map<String, List<Outcome>> suites = new LinkedHashMap<>();
        outcomes.forEach(outcome -> suites.computeIfAbsent(outcome.suite(), suite -> new ArrayList<>()).add(outcome));
        suites.forEach((suite, own) -> {
            out.println(title(suite) + ": " + own.stream().filter(Outcome::isGreen).count() + " of " + own.size());
            own.stream().filter(outcome -> !outcome.isGreen()).forEach(this::print);
        });
        Set<String> hurt = new TreeSet<>();
        outcomes.forEach(outcome -> outcome.findings().forEach(finding -> hurt.addAll(finding.consumers())));
        long notRun = outcomes.stream().filter(outcome -> outcome.notRun().isPresent()).count();
        out.println(outcomes.stream().filter(Outcome::isGreen).count() + " of " + outcomes.size() + " agree"
                + (notRun == 0 ? "" : ", " + notRun + " were not run")
                + (hurt.isEmpty() ? "." : "; it hurts " + String.join(", ", hurt) + '.'));
    }

    private void print(Outcome outcome) {
        out.println("  " + outcome.name() + outcome.notRun().map(reason -> ": not run. " + reason).orElse(""));
        outcome.findings().forEach(finding -> out.println("    " + line(finding)));
    }

    private String line(Finding finding) {
        String text = finding.toString();
        String names = "hurts " + String.join(", ", finding.consumers());
        return finding.consumers().size() == 1 ? text.replace(names + " - ", "hurts " + title(finding.consumers().get(0)) + " - ") : text;
    }

    /** The consumer with its owner, so that the reader knows whom to talk to. */
    private String title(String suite) {
        if (suite.equals(Verification.SPEC)) {
            return "what follows from the spec";
        }
        try {
            return contracts.consumers().containsKey(suite) ? Consumer.of(contracts.consumers().get(suite)).toString() : suite;
        } catch (JacksonException e) {
            return suite;
        }
    }
}
