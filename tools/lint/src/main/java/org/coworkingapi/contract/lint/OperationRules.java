package org.coworkingapi.contract.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.jspecify.annotations.Nullable;

/** Operations can be named, told apart, and called by every client. */
final class OperationRules {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE");

    private OperationRules() {}

    static void check(Outline outline, Findings findings) {
        Map<String, Operation> ids = new HashMap<>();
        for (Operation operation : outline.operations()) {
            if (operation.operationId().isEmpty()) {
                findings.add("operation-id-missing", operation.node(),
                        "It has no operationId, so generators make up a name that changes with the path.");
            }
            operation.operationId().ifPresent(id -> {
                @Nullable Operation first = ids.putIfAbsent(id.text(), operation);
                if (first != null && first.node() != operation.node()) {
                    findings.add("operation-id-duplicate", id, "The operationId '" + id.text() + "' belongs to " + first.name() + " too.");
                }
            });
            if (WITHOUT_BODY.contains(operation.name().method())) {
                operation.node().get("requestBody").ifPresent(body -> findings.add("get-with-body", body, "A body of " + operation.name().method()
                        + " has no meaning (RFC 9110, section 9.3), and proxies may drop it; use parameters or POST."));
            }
            if (operation.node().text("summary").isBlank()) {
                findings.add("operation-summary", operation.node(), "It has no summary: a few words for lists of operations.");
            }
        }
    }
}
