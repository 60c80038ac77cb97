package org.coworkingapi.contract.review.diff;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.review.change.Change;

/** The differences between two documents. */
record DocumentPair(List<Change> changes) {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    /** Compares two documents, given without the properties {@code openapi} and {@code info}. */
    static DocumentPair of(String version, String before, String after) {
        return new DocumentPair(
                DocumentDiff.of(document("old.yaml", version, before), document("new.yaml", version, after), TODAY)
                        .changes());
    }

    static DocumentPair of(String before, String after) {
        return of("3.0.3", before, after);
    }

    /** Compares the two documents that result from replacing {@code @} in the template. */
    static DocumentPair ofTemplate(String template, String before, String after) {
        return of(template.replace("@", before), template.replace("@", after));
    }

    static Document document(String file, String version, String text) {
        return Document.of(
                NodeReader.of(Path.of(file), "openapi: " + version + "\ninfo: {title: T, version: '1'}\n" + text));
    }

    /** Returns the type, the wire verdict and the subject of each change. */
    List<String> summaries() {
        return changes.stream()
                .map(change -> change.type().id() + ' ' + change.wire() + ' ' + change.subject())
                .toList();
    }

    /** Returns the type and the wire verdict of each change. */
    List<String> verdicts() {
        return changes.stream()
                .map(change -> change.type().id() + ' ' + change.wire())
                .toList();
    }

    Change onlyChange() {
        if (changes.size() != 1) {
            throw new AssertionError("Expected one change, but found " + summaries());
        }
        return changes.get(0);
    }
}
