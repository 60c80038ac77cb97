package org.coworkingapi.server.app.http;

import static java.util.stream.Collectors.toMap;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A token as the contracts name it.
 *
 * @param kind       what is right or wrong with it
 * @param coworkerId the customer whose token it is; null for what is no token
 * @param state      the state of the server that a contract with this token presumes
 */
record SymbolicToken(String name, String kind, @Nullable Long coworkerId, String state, String about) {

    private static final Map<String, SymbolicToken> BY_NAME = read().stream()
            .collect(toMap(SymbolicToken::name, Function.identity()));

    static SymbolicToken named(String name) {
        SymbolicToken token = BY_NAME.get(name);
        if (token == null) {
            throw new AssertionError("contracts/fixture/tokens.json has no token '" + name + "'; it has " + BY_NAME.keySet());
        }
        return token;
    }

    static List<SymbolicToken> read() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build()
                .readerForListOf(SymbolicToken.class)
                .readValue(ContractFile.FOLDER.resolve("fixture/tokens.json"));
    }

    /** What is sent in its place to a server that checks tokens. */
    String signed(Tokens tokens) {
        return switch (kind) {
            case "valid" -> tokens.of(coworkerId);
            case "expired" -> tokens.with(claims -> claims.claim("coworker_id", coworkerId).expirationTime(new Date(0)));
            case "other-audience" -> tokens.with(claims -> claims.claim("coworker_id", coworkerId).audience("another-api"));
            case "garbled" -> name;
            default -> throw new AssertionError("'" + name + "' is of unknown kind '" + kind + "'");
        };
    }
}
