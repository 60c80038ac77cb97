package org.coworkingapi.contract.lint;

import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;

/** Checks that responses have a body only if HTTP allows it. */
final class ResponseRules {

    private static final Set<String> WITHOUT_BODY = Set.of("204", "205", "304");

    private ResponseRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        index.objects("Responses").stream()
                .flatMap(responses -> responses.members().values().stream())
                .filter(response -> WITHOUT_BODY.contains(response.key())
                        && hasBody(index.document().resolve(response)))
                .forEach(response -> findings.add(
                        "no-content-with-body",
                        response,
                        "A " + response.key() + " response cannot have a body (RFC 9110); remove 'content'."));
    }

    private static boolean hasBody(Node response) {
        return response.get("content")
                .filter(content -> !content.members().isEmpty())
                .isPresent();
    }
}
