package org.coworkingapi.contract.openapi.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.openapi.document.SourceFile;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All contracts in a folder: one folder for each consumer, with YAML of Spring Cloud Contract anywhere below it; or
 * those of one consumer.
 *
 * @param consumers the files {@code consumer.yaml}, by the names of their folders
 * @param tokens of {@code fixture/tokens.json}, by name; none if there is no such file
 * @param unreadable the files that are no YAML
 */
public record Contracts(
        Path folder,
        List<Contract> contracts,
        Map<String, SourceFile> consumers,
        Map<String, SymbolicToken> tokens,
        List<BadInputException> unreadable) {

    static final String CARD = "consumer.yaml";
    private static final String FIXTURE = "fixture";

    /**
     * Reads the contracts of a folder.
     *
     * @throws BadInputException if there is no such folder
     */
    public static Contracts read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder, 1, "There is no such folder of contracts.");
        }
        Contracts found = new Contracts(
                folder,
                new ArrayList<>(),
                new LinkedHashMap<>(),
                tokens(folder.resolve(FIXTURE).resolve("tokens.json")),
                new ArrayList<>());
        if (Files.isRegularFile(folder.resolve(CARD))) {
            found.add(folder, Integer.MAX_VALUE);
        } else {
            found.add(folder, 1);
            list(folder).stream()
                    .filter(Files::isDirectory)
                    .filter(child -> !child.endsWith(FIXTURE))
                    .filter(child -> !child.getFileName().toString().startsWith("."))
                    .forEach(child -> found.add(child, Integer.MAX_VALUE));
        }
        return found;
    }

    private void add(Path consumer, int depth) {
        Path card = consumer.resolve(CARD);
        List<Path> files = yaml(consumer, depth);
        Map<Path, List<Node>> documents = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                if (file.equals(card)) {
                    consumers.put(Contract.name(consumer.toAbsolutePath().normalize()), SourceFile.read(file));
                } else {
                    documents.put(file, NodeReader.readAll(file));
                }
            } catch (BadInputException e) {
                unreadable.add(e);
            }
        }
        boolean isConsumer = files.contains(card)
                || documents.values().stream().flatMap(List::stream).anyMatch(ContractReader::looksLikeContract);
        if (isConsumer) {
            Consumer by = byConsumer(consumer);
            documents.values().forEach(inFile -> add(by, consumer, inFile));
        }
    }

    private void add(Consumer by, Path folder, List<Node> documents) {
        List<Node> values = documents.stream()
                .flatMap(document -> document.isList() ? document.items().stream() : Stream.of(document))
                .toList();
        values.forEach(value -> contracts.add(new Contract(by, SourceFile.of(value), folder, values.size() > 1)));
    }

    private Consumer byConsumer(Path folder) {
        String name = Contract.name(folder.toAbsolutePath().normalize());
        SourceFile card = consumers.get(name);
        return card != null && card.node().isObject() ? Consumer.of(card) : new Consumer(name, "", "");
    }

    /** The contracts of one consumer, by its folder's name. */
    public List<Contract> of(String consumer) {
        return contracts.stream()
                .filter(contract -> contract.consumer().equals(consumer))
                .toList();
    }

    /** The names of all folders with a contract or a {@code consumer.yaml}. */
    public List<String> names() {
        return Stream.concat(consumers.keySet().stream(), contracts.stream().map(Contract::consumer))
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, SymbolicToken> tokens(Path file) {
        Map<String, SymbolicToken> tokens = new LinkedHashMap<>();
        if (Files.isRegularFile(file)) {
            List<SymbolicToken> read = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build()
                    .readerForListOf(SymbolicToken.class)
                    .readValue(file);
            read.forEach(token -> tokens.put(token.name(), token));
        }
        return tokens;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> yaml(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches("(?s).*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
