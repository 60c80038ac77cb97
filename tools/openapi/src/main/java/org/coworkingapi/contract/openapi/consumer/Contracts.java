package org.coworkingapi.contract.openapi.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.openapi.document.SourceFile;

/**
 * All contracts in a folder. The folder belongs to a single consumer or has a subfolder for each consumer. The Spring
 * Cloud Contract files can be at any depth.
 *
 * @param consumers the {@code consumer.yaml} files by the names of their folders
 * @param tokens the tokens of {@code fixture/tokens.json} by name, or an empty map if the file does not exist
 * @param unreadable the files that are not valid YAML
 * @param otherFormats the contracts in other formats, and the YAML files of folders without contracts, by the names of
 *     their folders
 * @param variationResults the {@code variations.yaml} files by the names of their folders
 */
public record Contracts(
        Path folder,
        List<Contract> contracts,
        Map<String, SourceFile> consumers,
        Map<String, SymbolicToken> tokens,
        List<BadInputException> unreadable,
        Map<String, List<Path>> otherFormats,
        Map<String, SourceFile> variationResults) {

    static final String CONSUMER_FILE = "consumer.yaml";
    private static final String FIXTURE = "fixture";

    /**
     * Reads the contracts of a folder.
     *
     * @throws BadInputException if the folder does not exist, or {@code fixture/tokens.json} is invalid
     */
    public static Contracts read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder, 1, "The folder of contracts does not exist.");
        }
        Contracts result = new Contracts(
                folder,
                new ArrayList<>(),
                new LinkedHashMap<>(),
                tokens(folder.resolve(FIXTURE).resolve("tokens.json")),
                new ArrayList<>(),
                new TreeMap<>(),
                new TreeMap<>());
        if (Files.isRegularFile(folder.resolve(CONSUMER_FILE))) {
            result.addConsumer(folder, Integer.MAX_VALUE);
        } else {
            result.addConsumer(folder, 1);
            children(folder).stream()
                    .filter(Files::isDirectory)
                    .filter(child -> !child.endsWith(FIXTURE))
                    .filter(child -> !child.getFileName().toString().startsWith("."))
                    .forEach(child -> result.addConsumer(child, Integer.MAX_VALUE));
        }
        return result;
    }

    private void addConsumer(Path consumer, int depth) {
        Path consumerFile = consumer.resolve(CONSUMER_FILE);
        List<Path> allFiles = files(consumer, depth);
        List<Path> files = allFiles.stream()
                .filter(file -> file.toString().matches("(?s).*\\.ya?ml"))
                .toList();
        Map<Path, List<Node>> documents = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                if (file.equals(consumerFile)) {
                    consumers.put(Contract.name(consumer.toAbsolutePath().normalize()), SourceFile.read(file));
                } else {
                    addDocuments(consumer, file, documents);
                }
            } catch (BadInputException e) {
                unreadable.add(e);
            }
        }
        boolean isConsumer = files.contains(consumerFile)
                || documents.values().stream().flatMap(List::stream).anyMatch(ContractReader::looksLikeContract);
        List<Path> otherFormats = new ArrayList<>(
                allFiles.stream().filter(OtherContractFormats::isContract).toList());
        if (isConsumer) {
            Consumer declaredConsumer = declaredConsumer(consumer);
            documents.values().forEach(nodes -> addContracts(declaredConsumer, consumer, nodes));
        } else if (depth > 1) {
            // The folder may belong to a consumer whose contracts are in another format.
            otherFormats.addAll(documents.keySet());
        }
        if (!otherFormats.isEmpty()) {
            this.otherFormats.put(Contract.name(consumer.toAbsolutePath().normalize()), otherFormats);
        }
    }

    /** Adds the documents of a file, or the results of variations, whose file name a contract may have, too. */
    private void addDocuments(Path consumer, Path file, Map<Path, List<Node>> documents) {
        List<Node> nodes = NodeReader.readAll(file);
        boolean isResults = file.equals(consumer.resolve(VariationResults.FILE))
                && nodes.size() == 1
                && !ContractReader.looksLikeContract(nodes.get(0));
        if (isResults) {
            variationResults.put(Contract.name(consumer.toAbsolutePath().normalize()), SourceFile.of(nodes.get(0)));
        } else {
            documents.put(file, nodes);
        }
    }

    private void addContracts(Consumer declaredConsumer, Path folder, List<Node> documents) {
        List<Node> values = documents.stream()
                .flatMap(document -> document.isList() ? document.items().stream() : Stream.of(document))
                .toList();
        values.forEach(value ->
                contracts.add(new Contract(declaredConsumer, SourceFile.of(value), folder, values.size() > 1)));
    }

    private Consumer declaredConsumer(Path folder) {
        String name = Contract.name(folder.toAbsolutePath().normalize());
        SourceFile description = consumers.get(name);
        return description != null && description.node().isObject()
                ? Consumer.of(description)
                : new Consumer(name, "", "");
    }

    /** Returns the contracts of the consumer whose folder has this name. */
    public List<Contract> of(String consumer) {
        return contracts.stream()
                .filter(contract -> contract.consumer().equals(consumer))
                .toList();
    }

    /** Returns the names of all folders with a contract or a {@code consumer.yaml}. */
    public List<String> names() {
        return Stream.concat(consumers.keySet().stream(), contracts.stream().map(Contract::consumer))
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, SymbolicToken> tokens(Path file) {
        Map<String, SymbolicToken> tokens = new LinkedHashMap<>();
        if (Files.isRegularFile(file)) {
            Node list = NodeReader.read(file);
            if (!list.isList()) {
                throw new BadInputException(
                        file, 1, "The file must be a list of tokens, each an object with 'name' and 'kind'.");
            }
            list.items().stream().map(SymbolicToken::of).forEach(token -> tokens.put(token.name(), token));
        }
        return tokens;
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
