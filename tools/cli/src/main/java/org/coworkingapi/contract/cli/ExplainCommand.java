package org.coworkingapi.contract.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.coworkingapi.contract.lint.LintRule;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Kind;
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
    private final Judgements judgements = new Judgements();

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
        return ExitCode.NOTHING_TO_OBJECT;
    }

    private void all() {
        line("KINDS OF CHANGE, and how each is judged in a request and in a response");
        for (Kind kind : Kind.values()) {
            line("  %-34s %-22s %-22s %s"
                    .formatted(
                            kind.id(),
                            judgements.verdicts(kind, Direction.REQUEST),
                            judgements.verdicts(kind, Direction.RESPONSE),
                            kind.description()));
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
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(each -> each.id().equals(asked))
                .findFirst();
        Optional<LintRule> rule = LintRule.of(asked);
        if (kind.isPresent()) {
            explain(kind.get());
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

    private void explain(Kind kind) {
        line(kind.id() + ", a kind of change: " + kind.description());
        for (Judgements.Row row : judgements.of(kind)) {
            line("  In a " + Judgements.name(row.direction()) + ", " + words(row.effect()) + ": "
                    + Judgements.name(row.judgement().verdict()) + ". "
                    + row.judgement().reason());
        }
        line("  Code of generated clients, at worst: " + Judgements.name(kind.code()) + ".");
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

    private static String words(Effect effect) {
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
                        Arrays.stream(Kind.values()).map(Kind::id),
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
