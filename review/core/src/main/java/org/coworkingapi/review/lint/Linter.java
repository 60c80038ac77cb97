package org.coworkingapi.review.lint;

import java.util.List;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.document.Document;
import org.coworkingapi.review.policy.Settings;

/** Reads a document for its style. */
public final class Linter {

    private Linter() {}

    /** What breaks a rule: first what the changes touched, then the rest, each in the order of the document. */
    public static List<LintFinding> lint(Document document, List<Change> changes, Settings settings) {
        return List.of();
    }
}
