package org.coworkingapi.contract.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.coworkingapi.contract.openapi.document.DocumentSource;
import org.coworkingapi.contract.openapi.document.NearestName;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.openapi.document.StructureValidator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the uses of fields, parameters and operations by consumers. */
@Command(
        name = "usage",
        description =
                "List the operations, parameters and response fields of a document with the consumers that use them.",
        footer = "  contract usage api/openapi.yaml --contracts contracts --who Team.ProfileTags")
final class UsageCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "SPEC",
            description = "OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON, or REVISION:PATH in Git.")
    private String spec;

    @Option(
            names = "--contracts",
            paramLabel = "DIR",
            required = true,
            description = "Folder with Spring Cloud Contract YAML files, one subfolder for each consumer.")
    private Path contracts;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings file. Default: review.yaml next to SPEC, if it exists.")
    private @Nullable Path settings;

    @ArgGroup(exclusive = true)
    private @Nullable UsageFilter filter;

    UsageCommand(Console console) {
        this.console = console;
    }

    /** The option that selects the listed locations. */
    static final class UsageFilter {

        @Option(
                names = "--who",
                paramLabel = "LOCATION",
                description =
                        "List each use, with file and line, of LOCATION. A location is a schema field (Team.Name), a response field (getTeam 200 $.Name), "
                                + "a parameter (query page) or an operation (getTeam).")
        private @Nullable String who;

        @Option(names = "--unused", description = "List unused locations only.")
        private boolean isUnused;

        @Option(names = "--single", description = "List only locations that are used by a single consumer.")
        private boolean isSingle;
    }

    @Override
    public Integer call() {
        DocumentSource file = console.document(spec);
        Path folder = console.resolve(contracts);
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder, 1, "The folder of contracts does not exist.");
        }
        Document document = Document.read(file);
        StructureValidator.check(document);
        Usage usage = Usage.read(
                folder,
                document,
                ReviewTask.settings(Optional.ofNullable(settings).map(console::resolve), file)
                        .fieldLists());
        if (filter != null && filter.who != null) {
            if (!usage.knows(filter.who)) {
                String location = filter.who.strip();
                throw new BadInputException(
                        file.path(),
                        1,
                        "Unknown location '" + PrintableText.line(location) + "'; "
                                + NearestName.nearest(location, names(document, usage))
                                        .map(name -> "did you mean '" + PrintableText.line(name) + "'? It")
                                        .orElse("it")
                                + " must be a schema field (Team.Name), a response field (getTeam 200 $.Name), a parameter (query page) "
                                + "or an operation (getTeam) of this document.");
            }
            printUses(usage.of(filter.who), filter.who);
        } else if (filter != null && filter.isUnused) {
            printRows(usage.unused(), "unused");
        } else if (filter != null && filter.isSingle) {
            printRows(usage.usedByOne(), "single-consumer");
        } else {
            printRows(usage.rows(), "documented");
            print("Contracts use "
                    + FieldCount.sum(
                            usage.operations().stream().map(usage::fieldCount).toList()) + " response fields.");
        }
        printUnreadFiles(usage);
        console.out().flush();
        return ExitCode.SUCCESS;
    }

    private void printUnreadFiles(Usage usage) {
        for (Consumer consumer : usage.consumers()) {
            List<Path> files = usage.unreadFiles(consumer);
            if (!files.isEmpty()) {
                print("Not read, because they are not Spring Cloud Contract files in YAML: "
                        + files.stream().map(console::displayPath).collect(Collectors.joining(", ")));
            }
        }
    }

    /** Returns the names of operations, schemas and their properties. */
    private static List<String> names(Document document, Usage usage) {
        List<String> names = new ArrayList<>();
        usage.operations().forEach(operation -> names.add(operation.name().id()));
        document.root()
                .at("/components/schemas")
                .ifPresent(schemas -> schemas.members().forEach((name, schema) -> {
                    names.add(name);
                    schema.get("properties")
                            .ifPresent(properties -> properties
                                    .members()
                                    .keySet()
                                    .forEach(property -> names.add(name + '.' + property)));
                }));
        names.removeIf(String::isEmpty);
        return names;
    }

    private void printUses(List<ContractUse> uses, String location) {
        Map<Consumer, List<ContractUse>> byConsumer = uses.stream()
                .collect(Collectors.groupingBy(ContractUse::consumer, LinkedHashMap::new, Collectors.toList()));
        byConsumer.forEach((consumer, consumerUses) -> {
            print(consumer.name() + (consumer.owner().isEmpty() ? "" : " (" + consumer.owner() + ')'));
            consumerUses.stream()
                    .map(use -> "  " + console.displayPath(use.sourceLocation().file()) + ':'
                            + use.sourceLocation().line() + ": "
                            + use.call().operation().name() + ", " + use.location() + ": "
                            + use.description())
                    .distinct()
                    .forEach(this::print);
        });
        print(
                byConsumer.isEmpty()
                        ? "No known consumer uses " + location + '.'
                        : quantity(byConsumer.size(), "consumer")
                                + (byConsumer.size() == 1 ? " uses " : " use ")
                                + location
                                + '.');
    }

    private void printRows(List<UsageRow> rows, String kind) {
        String operation = "";
        for (UsageRow row : rows) {
            if (!row.operation().toString().equals(operation)) {
                operation = row.operation().toString();
                print(operation
                        + (row.operation().id().isEmpty()
                                ? ""
                                : " (" + row.operation().id() + ')'));
            }
            String users = row.consumers().stream().map(Consumer::name).collect(Collectors.joining(", "));
            print("  " + (row.status().isEmpty() || row.path().isEmpty() ? "" : row.status() + ' ') + row.label()
                    + (users.isEmpty() ? "" : ": " + users));
        }
        print(quantity(rows.size(), kind + " location") + '.');
    }

    private void print(String text) {
        int indent = text.length() - text.stripLeading().length();
        console.out().println(" ".repeat(indent) + PrintableText.line(text));
    }

    private static String quantity(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
