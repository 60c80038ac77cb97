package org.coworkingapi.client.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the results of variations to the file of the consumer, and compares them with this file. */
final class VariationRecorder {

    /** The system property with the folder of all contracts. */
    static final String WRITE = "coworking.variations.write";

    private static final String WRITE_AGAIN =
            "run the test with -D" + WRITE + "=<folder of all contracts>, and commit the file.";

    /** The contracts whose results this run wrote. A later test adds its results to those of an earlier one. */
    private static final Set<Path> WRITTEN = new HashSet<>();

    private final SortedSet<String> consumers;
    private final VariationCatalog catalog;
    private final SortedMap<String, String> recordedFiles;

    VariationRecorder(SortedSet<String> consumers, VariationCatalog catalog, SortedMap<String, String> recordedFiles) {
        this.consumers = consumers;
        this.catalog = catalog;
        this.recordedFiles = recordedFiles;
    }

    static boolean isWriting() {
        return System.getProperty(WRITE) != null;
    }

    void requireConsumer() {
        if (consumers.size() != 1) {
            throw new IllegalStateException("The results of variations belong to one consumer; create the stub with"
                    + " CoworkingStub.of(consumer) instead of ofAllConsumers().");
        }
    }

    /** Writes the results if the system property is set and the stub has one consumer. */
    void write(Map<String, Map<String, @Nullable Throwable>> byContract) {
        if (!isWriting() || consumers.size() != 1) {
            return;
        }
        Path folder = Path.of(System.getProperty(WRITE)).resolve(consumers.first());
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("The folder '" + folder + "' does not exist; " + WRITE
                    + " must be the folder that contains the folder of each consumer.");
        }
        Path file = folder.resolve(RecordedResults.FILE);
        synchronized (WRITTEN) {
            try {
                RecordedResults recorded = RecordedResults.read(Files.exists(file) ? Files.readString(file) : "");
                entries(byContract).forEach((contract, entry) -> {
                    boolean isFirst = WRITTEN.add(folder.toAbsolutePath().resolve(contract));
                    recorded.put(
                            contract,
                            isFirst ? entry : merged(recorded.entries().get(contract), entry));
                });
                Files.writeString(file, recorded.write());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static RecordedResults.Entry merged(RecordedResults.@Nullable Entry earlier, RecordedResults.Entry entry) {
        if (earlier != null) {
            earlier.results().forEach((id, result) -> {
                if (!result.equals(RecordedResults.TOLERATED)) {
                    entry.results().put(id, result);
                } else {
                    entry.results().putIfAbsent(id, result);
                }
            });
        }
        return entry;
    }

    /**
     * Compares the results with the recorded ones.
     *
     * @throws AssertionError if they differ
     */
    void verify(Map<String, Map<String, @Nullable Throwable>> byContract) {
        SortedMap<String, RecordedResults.Entry> recorded = RecordedResults.read(
                        recordedFiles.getOrDefault(consumers.first(), ""))
                .entries();
        List<String> differences = new ArrayList<>();
        entries(byContract).forEach((contract, entry) -> {
            RecordedResults.Entry known = recorded.get(contract);
            if (known == null || !known.digest().equals(entry.digest())) {
                differences.add(contract + (known == null ? " has no results" : " was changed after its test"));
            } else {
                addDifferences(contract, known, entry, differences);
            }
        });
        if (!differences.isEmpty()) {
            throw new AssertionError(
                    "The results differ from those in " + consumers.first() + '/' + RecordedResults.FILE + ": "
                            + String.join("; ", differences) + ". If this is intended, " + WRITE_AGAIN);
        }
    }

    private static void addDifferences(
            String contract, RecordedResults.Entry known, RecordedResults.Entry entry, List<String> differences) {
        SortedMap<String, String> all = new TreeMap<>(known.results());
        all.putAll(entry.results());
        all.keySet().forEach(id -> {
            String before = known.results().get(id);
            String after = entry.results().get(id);
            if (before == null || after == null || isTolerated(before) != isTolerated(after)) {
                differences.add("'" + id + "' of " + contract
                        + (before == null ? " has no result" : " was recorded as " + before) + ", and "
                        + (after == null ? "was not tested" : "the test shows " + after));
            }
        });
    }

    private static boolean isTolerated(String result) {
        return result.equals(RecordedResults.TOLERATED);
    }

    /** Returns the results by the keys of the contracts in the file. */
    private SortedMap<String, RecordedResults.Entry> entries(Map<String, Map<String, @Nullable Throwable>> byContract) {
        String consumer = consumers.first();
        Map<String, String> digests = catalog.digests(consumer);
        SortedMap<String, RecordedResults.Entry> entries = new TreeMap<>();
        byContract.forEach((contract, failures) -> {
            String key = contract.startsWith(consumer + '/') ? contract.substring(consumer.length() + 1) : "";
            if (digests.containsKey(key)) {
                SortedMap<String, String> results = new TreeMap<>();
                failures.forEach((id, failure) ->
                        results.put(id, failure == null ? RecordedResults.TOLERATED : RecordedResults.breaks(failure)));
                entries.put(key, new RecordedResults.Entry(digests.get(key), catalog.specVersion(), results));
            }
        });
        if (entries.isEmpty()) {
            throw new IllegalStateException("The code received no response of a contract of " + consumer
                    + ", so that its results cannot be recorded; add a contract with its _shape.");
        }
        return entries;
    }
}
