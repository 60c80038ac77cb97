package org.coworkingapi.contract.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.coworkingapi.contract.lint.LintRule;
import org.coworkingapi.contract.openapi.document.NearestName;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.policy.PolicyRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains change types, policy rules and style rules. */
@Command(
        name = "explain",
        description = "Explain a change type, policy rule or style rule, or list all of them.",
        footer = "  contract explain property-removed")
final class ExplainCommand implements Callable<Integer> {

    private final Console console;
    private final AssessmentTable table = new AssessmentTable();

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "Id of a change type or rule, as shown in a review. Default: list all ids.")
    private @Nullable String id;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (id == null) {
            printList();
        } else {
            printExplanation(id.replaceFirst("^style/", ""));
        }
        console.out().flush();
        return ExitCode.SUCCESS;
    }

    private void printList() {
        print("CHANGE TYPES, with their verdicts in requests and in responses");
        for (ChangeType type : ChangeType.values()) {
            print("  %-34s %-22s %-22s %s"
                    .formatted(
                            type.id(),
                            table.verdicts(type, Direction.REQUEST),
                            table.verdicts(type, Direction.RESPONSE),
                            type.description()));
        }
        print("");
        print("POLICY RULES");
        PolicyRules.ALL.forEach((rule, meaning) -> print("  %-34s %s".formatted(rule, meaning)));
        print("");
        print("STYLE RULES");
        LintRule.all()
                .forEach(rule ->
                        print("  %-34s %-5s %s".formatted(rule.id(), rule.isError() ? "error" : "hint", rule.title())));
    }

    private void printExplanation(String id) {
        Optional<ChangeType> type = Arrays.stream(ChangeType.values())
                .filter(each -> each.id().equals(id))
                .findFirst();
        Optional<LintRule> rule = LintRule.of(id);
        if (type.isPresent()) {
            explain(type.get());
        } else if (rule.isPresent()) {
            explain(rule.get());
        } else if (PolicyRules.ALL.containsKey(id)) {
            print(id + " (policy rule): " + PolicyRules.ALL.get(id));
        } else {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "Unknown change type or rule '" + id + "'"
                            + nearest(id)
                                    .map(other -> "; did you mean '" + other + "'?")
                                    .orElse("; run 'contract explain' to list all ids."));
        }
    }

    private void explain(ChangeType type) {
        print(type.id() + " (change type): " + type.description());
        for (AssessmentTable.AssessmentRow row : table.of(type)) {
            print("  In a " + AssessmentTable.name(row.direction()) + ", " + description(row.effect()) + ": "
                    + AssessmentTable.name(row.assessment().verdict()) + ". "
                    + row.assessment().reason());
        }
        print("  Worst verdict for generated client code: " + AssessmentTable.name(type.worstGeneratedCodeVerdict())
                + ". " + type.generatedCodeReason());
        print(
                "  Read-only properties do not affect requests, write-only properties do not affect responses, and changes of error responses are at most risky.");
    }

    private void explain(LintRule rule) {
        print(rule.id() + " (style rule, " + (rule.isError() ? "error" : "hint") + "): " + rule.title());
        print("");
        rule.rationale().lines().forEach(this::print);
        printExample("Wrong:", rule.bad());
        printExample("Right:", rule.good());
    }

    private void printExample(String title, String yaml) {
        print("");
        print(title);
        yaml.stripTrailing().lines().forEach(text -> print("  " + text));
    }

    private static String description(Effect effect) {
        return switch (effect) {
            case NARROWS -> "if fewer values are valid";
            case WIDENS -> "if more values are valid";
            case REPLACES -> "if different values are valid";
            case MOVES -> "if the accepted values stay the same but have a different meaning";
            case NONE -> "if the same values are valid";
        };
    }

    private static Optional<String> nearest(String id) {
        List<String> ids = Stream.of(
                        Arrays.stream(ChangeType.values()).map(ChangeType::id),
                        PolicyRules.ALL.keySet().stream(),
                        LintRule.all().stream().map(LintRule::id))
                .flatMap(each -> each)
                .toList();
        return NearestName.nearest(id, ids)
                .or(() -> ids.stream()
                        .filter(other -> other.contains(id) || id.contains(other))
                        .findFirst());
    }

    private void print(String text) {
        console.out().println(text.stripTrailing());
    }
}
