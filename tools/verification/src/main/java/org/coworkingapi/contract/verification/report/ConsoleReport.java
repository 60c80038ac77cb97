package org.coworkingapi.contract.verification.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.Printable;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Outcome;

/** The outcomes as text, one line for each consumer and for what else was checked, and below it what does not agree. */
public final class ConsoleReport {

    private final Inputs inputs;

    public ConsoleReport(Inputs inputs) {
        this.inputs = inputs;
    }

    /** The whole report; its last line sums it up. */
    public String of(List<Outcome> outcomes) {
        StringBuilder text = new StringBuilder();
        for (Suite suite : Suite.of(inputs, outcomes)) {
            text.append(Printable.line(suite.title()))
                    .append("  ")
                    .append(agreeing(suite.cases(), suite.unit()))
                    .append('\n');
            suite.red().forEach(outcome -> append(text, outcome));
            suite.notRun()
                    .forEach(outcome -> text.append("  not run: ")
                            .append(Printable.line(outcome.name()))
                            .append(" - ")
                            .append(Printable.line(outcome.notRun().orElseThrow()))
                            .append('\n'));
        }
        return text.append(summary(outcomes)).append('\n').toString();
    }

    /** One line: how many agree, how many findings there are, whom they hurt, and on which inputs. */
    public String summary(List<Outcome> outcomes) {
        int findings = 0;
        int notRun = 0;
        Set<String> hurt = new TreeSet<>();
        for (Outcome outcome : outcomes) {
            findings += outcome.findings().size();
            notRun += outcome.notRun().isPresent() ? 1 : 0;
            outcome.findings().forEach(finding -> hurt.addAll(finding.consumers()));
        }
        List<String> parts = new ArrayList<>();
        parts.add(agreeing(outcomes, "check"));
        parts.add(counted(findings, "finding")
                + (hurt.isEmpty() ? "" : " that hurt " + Printable.line(String.join(", ", hurt))));
        if (notRun > 0) {
            parts.add(notRun + " not run");
        }
        return String.join("; ", parts) + " (" + inputs.digestLine() + ").";
    }

    private static String agreeing(List<Outcome> outcomes, String what) {
        long green = outcomes.stream().filter(Outcome::isGreen).count();
        return counted(outcomes.size(), what) + ", " + green + (green == 1 ? " agrees" : " agree");
    }

    /** A number and what it counts. */
    static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void append(StringBuilder text, Outcome outcome) {
        text.append("  ").append(Printable.line(outcome.name())).append('\n');
        Suite.sorted(inputs, outcome.findings())
                .forEach(finding ->
                        text.append("    ").append(lines(finding, "      ")).append('\n'));
    }

    /** File and line, rule and place, whom it hurts, what is wrong and what to do, each on a line of its own. */
    String lines(Finding finding, String indent) {
        List<String> lines = new ArrayList<>();
        lines.add(Printable.line(inputs.relative(finding.file())) + ':' + finding.line() + ": "
                + finding.rule().id());
        String place = Printable.line((finding.operation() + ' ' + finding.path()).strip());
        if (!place.isEmpty()) {
            lines.add("at " + place);
        }
        if (!finding.consumers().isEmpty()) {
            lines.add("hurts " + Printable.line(String.join(", ", finding.consumers())));
        }
        lines.add(Printable.indented(finding.message(), indent));
        lines.add("-> " + Printable.indented(finding.remedy(), indent));
        return String.join('\n' + indent, lines);
    }
}
