package org.coworkingapi.contract.review.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.review.diff.DocumentDiff;
import org.coworkingapi.contract.review.policy.Policy.PolicyResult;

/** Creates small documents for policy tests. */
final class PolicyFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** A breaking change of the document that {@link #old} returns, whose {@code maxLength} is 7. */
    static final String BREAK = "maxLength: 5";

    /** A compatible change of the document that {@link #old} returns. */
    static final String ADDITION = "maxLength: 9";

    private PolicyFixture() {}

    static Document document(String name, String version, String schema, String operations) {
        return Document.of(NodeReader.of(
                Path.of(name),
                "openapi: 3.0.3\ninfo:\n  title: t\n  version: '" + version + "'\npaths:\n"
                        + "  /things: {post: {operationId: post, requestBody: {content: {application/json: {schema: {type: string, "
                        + schema
                        + "}}}}, "
                        + "responses: {'204': {description: d}}}}\n" + operations));
    }

    static Document old(String version) {
        return document("old.yaml", version, "maxLength: 7", "");
    }

    static Document proposed(String version, String schema) {
        return document("new.yaml", version, schema, "");
    }

    static PolicyResult evaluate(ReviewSettings settings, Document before, Document after) {
        return Policy.evaluate(
                settings,
                TODAY,
                before,
                after,
                DocumentDiff.of(before, after, TODAY).changes(),
                Map.of());
    }

    static List<String> ids(PolicyResult result) {
        return result.violations().stream().map(PolicyViolation::id).toList();
    }

    static ReviewSettings settings(String text) {
        return SettingsReader.read(NodeReader.of(Path.of("review.yaml"), text));
    }
}
