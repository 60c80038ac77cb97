package org.coworkingapi.contract.tests.corpus;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.diff.DocumentDiff;
import tools.jackson.databind.json.JsonMapper;

/** Compares the two documents of a pair. */
final class Comparison {

    /** A date after the sunsets of 2025 in the corpus, but before all later sunsets. */
    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, DocumentDiff> CACHE = new ConcurrentHashMap<>();

    private Comparison() {}

    /** Returns the changes of a pair from a cache, because several tests need them. */
    static List<Change> of(CorpusPair pair) {
        return diff(pair).changes();
    }

    /** Returns the distinct hints about the changes of a pair. */
    static List<String> hints(CorpusPair pair) {
        DocumentDiff diff = diff(pair);
        return diff.changes().stream()
                .flatMap(change -> diff.hints().getOrDefault(change, List.of()).stream())
                .distinct()
                .toList();
    }

    private static DocumentDiff diff(CorpusPair pair) {
        return CACHE.computeIfAbsent(
                pair.toString(),
                name -> DocumentDiff.of(
                        document("before.json", pair.before()),
                        document("after.json", pair.after()),
                        TODAY,
                        pair.settings()));
    }

    static List<Change> of(Map<String, Object> before, Map<String, Object> after) {
        return DocumentDiff.of(document("before.json", before), document("after.json", after), TODAY)
                .changes();
    }

    static String text(Map<String, Object> document) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    static Document document(String name, Map<String, Object> document) {
        return Document.of(NodeReader.of(Path.of(name), text(document)));
    }
}
