package org.coworkingapi.contract.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.coworkingapi.contract.lint.LintRule;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.ChangeType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what the ids of a review mean. */
@Command(
        name = "explain",
        description = {
            "Says what kinds of change, rules of policy and rules of style there are, and how each kind is judged.",
            "",
            "Example: contract explain property-removed"
        })
final class ExplainCommand implements Callable<Integer> {

    private final Console console;
    private final AssessmentTable table = new AssessmentTable();

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "Of a kind of change or of a rule. Without: all of them.")
    private @Nullable String id;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (id == null) {
            all();
        } else {
            one(id.replaceFirst("^style/", ""));
        }
        console.out().flush();
        return ExitCode.SUCCESS;
    }

    private void all() {
        line("KINDS OF CHANGE, and how each is judged in a request and in a response");
        for (ChangeType type : ChangeType.values()) {
            line("  %-34s %-22s %-22s %s"
                    .formatted(
                            type.id(),
                            table.verdicts(type, Direction.REQUEST),
                            table.verdicts(type, Direction.RESPONSE),
                            type.description()));
        }
        line("");
        line("RULES OF POLICY");
        PolicyRules.ALL.forEach((rule, meaning) -> line("  %-34s %s".formatted(rule, meaning)));
        line("");
        line("RULES OF STYLE");
        LintRule.all()
                .forEach(rule ->
                        line("  %-34s %-5s %s".formatted(rule.id(), rule.isError() ? "error" : "hint", rule.title())));
    }

    private void one(String asked) {
        Optional<ChangeType> type = Arrays.stream(ChangeType.values())
                .filter(each -> each.id().equals(asked))
                .findFirst();
        Optional<LintRule> rule = LintRule.of(asked);
        if (type.isPresent()) {
            explain(type.get());
        } else if (rule.isPresent()) {
            explain(rule.get());
        } else if (PolicyRules.ALL.containsKey(asked)) {
            line(asked + ", a rule of policy: " + PolicyRules.ALL.get(asked));
        } else {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "There is no kind of change and no rule '" + asked + "'"
                            + nearest(asked)
                                    .map(id -> "; did you mean '" + id + "'?")
                                    .orElse("."));
        }
    }

    private void explain(ChangeType type) {
        line(type.id() + ", a kind of change: " + type.description());
        for (AssessmentTable.AssessmentRow row : table.of(type)) {
            line("  In a " + AssessmentTable.name(row.direction()) + ", " + description(row.effect()) + ": "
                    + AssessmentTable.name(row.assessment().verdict()) + ". "
                    + row.assessment().reason());
        }
        line("  Code of generated clients, at worst: " + AssessmentTable.name(type.code()) + ".");
        line(
                "  Read-only parts do not count in requests, write-only ones not in responses; errors are read with care.");
    }

    private void explain(LintRule rule) {
        line(rule.id() + ", a rule of style (" + (rule.isError() ? "error" : "hint") + "): " + rule.title());
        line("");
        rule.rationale().lines().forEach(this::line);
        example("Wrong:", rule.bad());
        example("Right:", rule.good());
    }

    private void example(String title, String yaml) {
        line("");
        line(title);
        yaml.stripTrailing().lines().forEach(text -> line("  " + text));
    }

    private static String description(Effect effect) {
        return switch (effect) {
            case NARROWS -> "where fewer values are accepted";
            case WIDENS -> "where more values are accepted";
            case REPLACES -> "where other values are accepted";
            case MOVES -> "where the same values do something else";
            case NONE -> "where the same values are accepted";
        };
    }

    private static Optional<String> nearest(String asked) {
        return Stream.of(
                        Arrays.stream(ChangeType.values()).map(ChangeType::id),
                        PolicyRules.ALL.keySet().stream(),
                        LintRule.all().stream().map(LintRule::id))
                .flatMap(ids -> ids)
                .filter(id -> id.contains(asked) || asked.contains(id))
                .findFirst();
    }

    private void line(String text) {
        console.out().println(text.stripTrailing());
    }
}
