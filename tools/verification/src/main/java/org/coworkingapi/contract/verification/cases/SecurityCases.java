package org.coworkingapi.contract.verification.cases;

import java.util.Map;
import org.coworkingapi.contract.openapi.consumer.SymbolicToken;
import org.coworkingapi.contract.openapi.document.Node;

/** Generates test cases for secured operations: requests without a token, and with each token that is not valid. */
final class SecurityCases {

    private static final String LOCATION = "header Authorization";

    private SecurityCases() {}

    static void generate(SampleRequest succeeding, CaseCollector collector, Map<String, SymbolicToken> tokens) {
        if (!succeeding.operation().secured()) {
            return;
        }
        Node source = succeeding.operation().node();
        collector.addRejected(
                "no token",
                succeeding.operation(),
                LOCATION,
                source,
                succeeding.withToken(null).request());
        collector.addRejected(
                "no token, HEAD",
                succeeding.operation(),
                LOCATION,
                source,
                succeeding.withToken(null).request().withMethod("HEAD"));
        tokens.values().stream()
                .filter(token -> token.kind() != SymbolicToken.TokenKind.VALID)
                .forEach(token -> collector.addRejected(
                        "token " + token.name(),
                        succeeding.operation(),
                        LOCATION,
                        source,
                        succeeding.withToken(token.name()).request()));
    }
}
