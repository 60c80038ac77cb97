package org.coworkingapi.contract.lint;

import java.util.Set;

/** Checks that requests have a body only if HTTP defines semantics for it. */
final class OperationRules {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE");

    private OperationRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        index.operations().stream()
                .filter(operation -> WITHOUT_BODY.contains(operation.name().method()))
                .forEach(
                        operation -> operation
                                .node()
                                .get("requestBody")
                                .ifPresent(
                                        body -> findings.add(
                                                "get-with-body",
                                                body,
                                                "The body of a "
                                                        + operation.name().method()
                                                        + " request has no semantics (RFC 9110, section 9.3), and proxies may drop it; use parameters or POST.")));
    }
}
