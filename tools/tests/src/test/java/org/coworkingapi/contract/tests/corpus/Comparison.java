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

/** Writes the documents of a pair as text, and has them reviewed. */
final class Comparison {

    /** After the sunsets of 2025, before those of later years. */
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, List<Change>> KNOWN = new ConcurrentHashMap<>();

    private Comparison() {}

    /** Each pair is reviewed once, however many tests ask. */
    static List<Change> of(CorpusPair pair) {
        return KNOWN.computeIfAbsent(pair.toString(), name -> of(pair.before(), pair.after()));
    }

    static List<Change> of(Map<String, Object> before, Map<String, Object> after) {
        return DocumentDiff.of(document("before.json", before), document("after.json", after), TODAY)
                .changes();
    }

    static String text(Map<String, Object> document) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private static Document document(String name, Map<String, Object> document) {
        return Document.of(NodeReader.of(Path.of(name), text(document)));
    }
}
