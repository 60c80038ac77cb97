package org.coworkingapi.contract.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.derive.DerivedDocument;
import org.coworkingapi.contract.openapi.derive.DerivedDocuments;
import org.coworkingapi.contract.openapi.derive.Notice;
import org.coworkingapi.contract.openapi.derive.RequestNotices;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.DocumentSource;
import org.coworkingapi.contract.openapi.document.NearestName;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.openapi.document.StructureValidator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Derives documents for generators of clients from a document with a field-list parameter. */
@Command(
        name = "derive",
        description =
                "Derive documents for generators of clients from a document whose responses can be reduced by a field list: "
                        + "a document in which every property of a response is required, and one document for each "
                        + "consumer with the operations that it calls and the fields that it selects.",
        footer = "  contract derive api/openapi.yaml --contracts contracts --output target/derived")
final class DeriveCommand implements Callable<Integer> {

    private static final String COMPLETE = "openapi-full.yaml";
    private static final String CONSUMERS = "consumers";
    private static final String CONSUMER_FILE = "consumer.yaml";
    /** The first words of each derived document. Only files that begin with them are deleted. */
    private static final String MARK = "# Derived from ";

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "SPEC",
            description = "OpenAPI 3.0, 3.1 or 3.2 document, YAML or JSON, or REVISION:PATH in Git.")
    private String spec;

    @Option(
            names = "--contracts",
            paramLabel = "DIR",
            description = "Folder with Spring Cloud Contract YAML files, one subfolder for each consumer. "
                    + "Default: derive no documents for consumers.")
    private @Nullable Path contracts;

    @Option(
            names = "--consumer",
            paramLabel = "NAME",
            description = "Derive only the document of this consumer; may be repeated.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            required = true,
            description =
                    "Write " + COMPLETE + " and " + CONSUMERS
                            + "/NAME.yaml to this folder. With --contracts, delete the documents of consumers that no longer exist.")
    private Path output;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings file that names the parameter in 'field-lists'. "
                    + "Default: review.yaml next to SPEC, if it exists.")
    private @Nullable Path settings;

    DeriveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DocumentSource source = console.document(spec);
        Document document = Document.read(source);
        StructureValidator.check(document);
        Optional<Path> settingsOption = Optional.ofNullable(settings).map(console::resolve);
        Set<String> fieldLists = ReviewTask.settings(settingsOption, source).fieldLists();
        ReviewTask.settingsFile(settingsOption, source)
                .ifPresent(file -> FieldListSettings.check(fieldLists, file, document));
        DerivedDocuments derived = DerivedDocuments.of(document, fieldLists);
        Map<Path, DerivedDocument> files = new LinkedHashMap<>();
        List<Notice> requests = new ArrayList<>();
        if (names.isEmpty()) {
            files.put(Path.of(COMPLETE), derived.complete());
        }
        if (contracts != null) {
            rejectParentOfContracts(console.resolve(contracts));
            Usage usage = Usage.read(console.resolve(contracts), document, fieldLists);
            if (usage.consumers().stream().allMatch(consumer -> usage.contractCount(consumer) == 0)) {
                throw new OptionException(
                        console.displayPath(console.resolve(contracts)) + ": The folder has no contracts.");
            }
            for (Consumer consumer : consumers(usage)) {
                requests.addAll(RequestNotices.of(usage, consumer));
                Optional<DerivedDocument> ofConsumer = derived.of(usage, consumer);
                ofConsumer.ifPresentOrElse(
                        result -> files.put(Path.of(CONSUMERS, fileName(consumer)), result),
                        () -> print("The consumer " + consumer.name() + " calls no operation of the document."));
            }
        } else if (!names.isEmpty()) {
            throw new OptionException("The option --consumer requires --contracts.");
        }
        List<Path> deleted = write(files, MARK + document.path().getFileName() + ' ' + document.version());
        files.forEach((file, result) -> {
            print(console.displayPath(console.resolve(output).resolve(file)));
            result.notices().forEach(notice -> print("  " + describe(notice)));
        });
        deleted.forEach(file -> print("deleted " + console.displayPath(file)));
        requests.forEach(notice -> print(describe(notice)));
        console.out().flush();
        return ExitCode.SUCCESS;
    }

    private String describe(Notice notice) {
        return console.displayPath(notice.location().file()) + ':'
                + notice.location().line() + ": " + notice.message();
    }

    /** Rejects a folder whose subfolder contains the folders of the consumers. */
    private void rejectParentOfContracts(Path folder) {
        for (Path child : folders(folder)) {
            boolean containsConsumers = !Files.exists(child.resolve(CONSUMER_FILE))
                    && folders(child).stream()
                            .anyMatch(grandchild -> Files.isRegularFile(grandchild.resolve(CONSUMER_FILE)));
            if (containsConsumers) {
                throw new OptionException("The folders of the consumers are in " + console.displayPath(child)
                        + ", not in " + console.displayPath(folder) + "; use --contracts "
                        + console.displayPath(child) + '.');
            }
        }
    }

    private static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Consumer> consumers(Usage usage) {
        List<String> known = usage.consumers().stream().map(Consumer::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new OptionException("Unknown consumer '" + name + "'" + NearestName.suggestion(name, known)
                    + " The consumers are: " + String.join(", ", known) + '.');
        });
        return usage.consumers().stream()
                .filter(consumer -> names.isEmpty() || names.contains(consumer.name()))
                .toList();
    }

    /** Returns the name of a file, also for names of consumers that are not valid file names. */
    private static String fileName(Consumer consumer) {
        return consumer.name().replaceAll("[^\\p{L}\\p{N}._-]", "-") + ".yaml";
    }

    /** Writes the documents. Returns the deleted documents of consumers that no longer exist. */
    private List<Path> write(Map<Path, DerivedDocument> files, String heading) {
        Path folder = console.resolve(output);
        try {
            List<Path> deleted = contracts != null && names.isEmpty()
                    ? deleteOldDocuments(folder.resolve(CONSUMERS), files)
                    : List.of();
            for (Map.Entry<Path, DerivedDocument> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.resolveSibling(""));
                Files.writeString(
                        path,
                        heading + " by 'contract derive'; do not edit.\n"
                                + file.getValue().yaml());
            }
            return deleted;
        } catch (IOException e) {
            throw new UnwritableException(Path.of(console.displayPath(folder)), "documents", "--output", e);
        }
    }

    private static List<Path> deleteOldDocuments(Path folder, Map<Path, DerivedDocument> files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> deleted = new ArrayList<>();
        List<Path> children;
        try (Stream<Path> list = Files.list(folder)) {
            children = list.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path child : children) {
            boolean isCurrent = files.containsKey(Path.of(CONSUMERS).resolve(child.getFileName()));
            if (!isCurrent && Files.readString(child).startsWith(MARK)) {
                Files.delete(child);
                deleted.add(child);
            }
        }
        return deleted;
    }

    private void print(String text) {
        int indent = text.length() - text.stripLeading().length();
        console.out().println(" ".repeat(indent) + PrintableText.line(text));
    }
}
