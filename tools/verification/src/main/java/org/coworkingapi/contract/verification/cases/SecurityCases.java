package org.coworkingapi.contract.verification.cases;

import java.util.Map;
import org.coworkingapi.contract.openapi.consumer.SymbolicToken;
import org.coworkingapi.contract.openapi.document.Node;

/** Generates test cases for secured operations: requests without a token, and with each token that is not valid. */
final class SecurityCases {

    private static final String LOCATION = "header Authorization";

    private SecurityCases() {}

    static void of(SampleRequest succeeding, CaseCollector collector, Map<String, SymbolicToken> tokens) {
        if (!succeeding.operation().secured()) {
            return;
        }
        Node at = succeeding.operation().node();
        collector.rejected(
                "no token",
                succeeding.operation(),
                LOCATION,
                at,
                succeeding.as(null).request());
        collector.rejected(
                "no token, HEAD",
                succeeding.operation(),
                LOCATION,
                at,
                succeeding.as(null).request().withMethod("HEAD"));
        tokens.values().stream()
                .filter(token -> token.kind() != SymbolicToken.TokenKind.VALID)
                .forEach(token -> collector.rejected(
                        "token " + token.name(),
                        succeeding.operation(),
                        LOCATION,
                        at,
                        succeeding.as(token.name()).request()));
    }
}
