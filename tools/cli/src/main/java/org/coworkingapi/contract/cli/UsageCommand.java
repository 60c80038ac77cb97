package org.coworkingapi.contract.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.ContractUse;
import org.coworkingapi.contract.openapi.consumer.FieldCount;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.consumer.UsageRow;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.openapi.document.StructureValidator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers who uses what. */
@Command(
        name = "usage",
        description = {
            "Says which consumer uses what of a document, as its contracts say. Without a question: all of it.",
            "",
            "Example: contract usage api/openapi.yaml --contracts contracts --who Team.ProfileTags"
        })
final class UsageCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "SPEC",
            description = "The OpenAPI 3.0 or 3.1 document that consumers rely on.")
    private Path spec;

    @Option(
            names = "--contracts",
            paramLabel = "DIR",
            required = true,
            description = "Contracts of Spring Cloud Contract as YAML, one folder for each consumer.")
    private Path contracts;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings. Default: review.yaml beside SPEC, if it is there.")
    private @Nullable Path settings;

    @ArgGroup(exclusive = true)
    private @Nullable UsageQuestion question;

    UsageCommand(Console console) {
        this.console = console;
    }

    /** What is asked. */
    static final class UsageQuestion {

        @Option(
                names = "--who",
                paramLabel = "PLACE",
                description = {
                    "Who uses a place, with file and line: a field of a schema (Team.Name), a place of an operation (getTeam 200 $.Name), "
                            + "a parameter (query page) or an operation."
                })
        private @Nullable String who;

        @Option(names = "--unused", description = "What nobody uses.")
        private boolean isUnused;

        @Option(names = "--single", description = "What one consumer alone uses.")
        private boolean isSingle;
    }

    @Override
    public Integer call() {
        Path file = console.resolve(spec);
        Path folder = console.resolve(contracts);
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder, 1, "There is no such folder of contracts.");
        }
        Document document = Document.read(file);
        StructureValidator.check(document);
        Usage usage = Usage.read(
                folder,
                document,
                ReviewTask.settings(Optional.ofNullable(settings).map(console::resolve), file)
                        .fieldLists());
        if (question != null && question.who != null) {
            if (!usage.knows(question.who)) {
                throw new BadInputException(
                        file,
                        1,
                        "There is no such place '" + PrintableText.line(question.who.strip())
                                + "'; a field of a schema (Team.Name), a place of an operation (getTeam 200 $.Name), a parameter (query page) "
                                + "or an operation (getTeam) of this document would be right.");
            }
            who(usage.of(question.who), question.who);
        } else if (question != null && question.isUnused) {
            rows(usage.unused(), "nobody uses.");
        } else if (question != null && question.isSingle) {
            rows(usage.usedByOne(), "one consumer alone uses.");
        } else {
            rows(usage.rows(), "are documented.");
            line("Contracts use "
                    + FieldCount.sum(
                            usage.operations().stream().map(usage::fieldCount).toList()) + " response fields.");
        }
        console.out().flush();
        return ExitCode.SUCCESS;
    }

    private void who(List<ContractUse> uses, String location) {
        Map<Consumer, List<ContractUse>> byConsumer = uses.stream()
                .collect(Collectors.groupingBy(ContractUse::consumer, LinkedHashMap::new, Collectors.toList()));
        byConsumer.forEach((consumer, own) -> {
            line(consumer.name() + (consumer.owner().isEmpty() ? "" : " (" + consumer.owner() + ')'));
            own.stream()
                    .map(use -> "  " + console.shown(use.sourceLocation().file()) + ':'
                            + use.sourceLocation().line() + ": "
                            + use.call().operation().name() + ", " + use.location() + ": "
                            + use.description())
                    .distinct()
                    .forEach(this::line);
        });
        line(
                byConsumer.isEmpty()
                        ? "No known consumer uses " + location + '.'
                        : counted(byConsumer.size(), "consumer") + " of " + location + '.');
    }

    private void rows(List<UsageRow> rows, String what) {
        String operation = "";
        for (UsageRow row : rows) {
            if (!row.operation().toString().equals(operation)) {
                operation = row.operation().toString();
                line(operation
                        + (row.operation().id().isEmpty()
                                ? ""
                                : " (" + row.operation().id() + ')'));
            }
            String users = row.consumers().stream().map(Consumer::name).collect(Collectors.joining(", "));
            line("  " + (row.status().isEmpty() || row.path().isEmpty() ? "" : row.status() + ' ') + row.label()
                    + (users.isEmpty() ? "" : ": " + users));
        }
        line(counted(rows.size(), "place") + ' ' + what);
    }

    private void line(String text) {
        int indent = text.length() - text.stripLeading().length();
        console.out().println(" ".repeat(indent) + PrintableText.line(text));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
