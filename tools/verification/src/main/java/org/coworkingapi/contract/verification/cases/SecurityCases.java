package org.coworkingapi.contract.verification.cases;

import java.util.Map;
import org.coworkingapi.contract.openapi.consumer.SymbolicToken;
import org.coworkingapi.contract.openapi.document.Node;

/** Generates test cases for secured operations: requests without a token, and requests with each invalid token. */
final class SecurityCases {

    private static final String LOCATION = "header Authorization";

    private SecurityCases() {}

    static void generate(SampleRequest successfulRequest, CaseCollector collector, Map<String, SymbolicToken> tokens) {
        if (!successfulRequest.operation().secured()) {
            return;
        }
        Node source = successfulRequest.operation().node();
        collector.addRejected(
                "no token",
                successfulRequest.operation(),
                LOCATION,
                source,
                successfulRequest.withToken(null).request());
        if (successfulRequest.operation().method().equals("GET")) {
            collector.addRejected(
                    "no token, HEAD",
                    successfulRequest.operation(),
                    LOCATION,
                    source,
                    successfulRequest.withToken(null).request().withMethod("HEAD"));
        }
        tokens.values().stream()
                .filter(token -> token.kind() != SymbolicToken.TokenKind.VALID)
                .forEach(token -> collector.addRejected(
                        "token " + token.name(),
                        successfulRequest.operation(),
                        LOCATION,
                        source,
                        successfulRequest.withToken(token.name()).request()));
    }
}
