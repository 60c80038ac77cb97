package org.coworkingapi.contract.verification.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coworkingapi.contract.verification.document.SourceFile;
import org.coworkingapi.contract.verification.document.UnreadableFileException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that lies in the folder of the contracts.
 *
 * @param consumers  the files {@code consumer.yaml}, by the names of their folders
 * @param tokens     by name
 * @param unreadable files that could not be read as YAML
 */
public record Contracts(Path folder, List<Contract> contracts, Map<String, SourceFile> consumers, Map<String, SymbolicToken> tokens,
                        List<UnreadableFileException> unreadable) {

    private static final String FIXTURE = "fixture";

    public static Contracts read(Path folder) {
        List<Contract> contracts = new ArrayList<>();
        Map<String, SourceFile> consumers = new LinkedHashMap<>();
        List<UnreadableFileException> unreadable = new ArrayList<>();
        for (Path consumer : folders(folder)) {
            for (Path file : yaml(consumer)) {
                try {
                    if (file.getFileName().toString().equals("consumer.yaml")) {
                        consumers.put(consumer.getFileName().toString(), SourceFile.read(file));
                    } else {
                        contracts.add(new Contract(SourceFile.read(file)));
                    }
                } catch (UnreadableFileException e) {
                    unreadable.add(e);
                }
            }
        }
        return new Contracts(folder, List.copyOf(contracts), consumers, tokens(folder.resolve(FIXTURE).resolve("tokens.json")),
                List.copyOf(unreadable));
    }

    /** The contracts of one consumer, by its folder's name. */
    public List<Contract> of(String consumer) {
        return contracts.stream().filter(contract -> contract.consumer().equals(consumer)).toList();
    }

    /** The names of all folders with a contract or a {@code consumer.yaml}. */
    public List<String> names() {
        return Stream.concat(consumers.keySet().stream(), contracts.stream().map(Contract::consumer)).distinct().sorted().toList();
    }

    private static Map<String, SymbolicToken> tokens(Path file) {
        Map<String, SymbolicToken> tokens = new LinkedHashMap<>();
        List<SymbolicToken> read = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build()
                .readerForListOf(SymbolicToken.class)
                .readValue(file);
        read.forEach(token -> tokens.put(token.name(), token));
        return tokens;
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).filter(child -> !child.endsWith(FIXTURE)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> yaml(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
