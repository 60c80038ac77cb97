package org.coworkingapi.contract.verification.cases;

import java.util.Map;
import org.coworkingapi.contract.verification.contract.SymbolicToken;

/** Every secured operation without a token, and with every token that is not good. */
final class SecurityCases {

    private static final String PLACE = "header Authorization";

    private SecurityCases() {}

    static void of(Sample succeeding, Derivation derivation, Map<String, SymbolicToken> tokens) {
        if (!succeeding.operation().secured()) {
            return;
        }
        String pointer = succeeding.operation().pointer();
        derivation.refused("no token", succeeding.operation(), PLACE, pointer, succeeding.as(null).request());
        derivation.refused("no token, HEAD", succeeding.operation(), PLACE, pointer, succeeding.as(null).request().withMethod("HEAD"));
        tokens.values().stream().filter(token -> token.kind() != SymbolicToken.Kind.VALID).forEach(token ->
                derivation.refused("token " + token.name(), succeeding.operation(), PLACE, pointer, succeeding.as(token.name()).request()));
    }
}
