package org.coworkingapi.contract.verification.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.coworkingapi.contract.openapi.consumer.SymbolicToken;
import org.coworkingapi.contract.openapi.consumer.SymbolicToken.TokenKind;
import org.coworkingapi.contract.openapi.http.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The real tokens for the token names in contracts. */
public final class Tokens {

    private final Map<String, SymbolicToken> symbolic;
    private final Optional<Map<String, String>> real;

    private Tokens(Map<String, SymbolicToken> symbolic, Optional<Map<String, String>> real) {
        this.symbolic = symbolic;
        this.real = real;
    }

    /** Creates tokens that are equal to their names, for a server that accepts names. */
    public static Tokens names(Map<String, SymbolicToken> symbolic) {
        return new Tokens(symbolic, Optional.empty());
    }

    /**
     * Creates the tokens of a server.
     *
     * @param real the tokens of the server by their names
     */
    public static Tokens of(Map<String, SymbolicToken> symbolic, Map<String, String> real) {
        return new Tokens(symbolic, Optional.of(Map.copyOf(real)));
    }

    /** Returns the token names in the requests for which no real token is known, without duplicates. */
    public List<String> missing(Collection<Request> requests) {
        return requests.stream()
                .map(Request::token)
                .filter(Objects::nonNull)
                .distinct()
                .filter(name -> findToken(name).isEmpty())
                .sorted()
                .toList();
    }

    /** @throws IllegalArgumentException if the name has no real token */
    String realToken(String name) {
        return findToken(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no real token for the name '" + name + "'"));
    }

    private Optional<String> findToken(String name) {
        boolean isGarbled = symbolic.containsKey(name) && symbolic.get(name).kind() == TokenKind.GARBLED;
        return isGarbled || real.isEmpty()
                ? Optional.of(name)
                : Optional.ofNullable(real.get().get(name));
    }

    /** Returns whether a request with this token requires the state {@code ready}, which is the default. */
    public boolean requiresReadyState(@Nullable String name) {
        return state(name).equals(SymbolicToken.READY);
    }

    String state(@Nullable String name) {
        return name != null && symbolic.containsKey(name) ? symbolic.get(name).state() : SymbolicToken.READY;
    }

    /** Returns the claims of a token; empty for requests without a token and unknown names. */
    Map<String, JsonNode> claims(@Nullable String name) {
        return name != null && symbolic.containsKey(name) ? symbolic.get(name).claims() : Map.of();
    }
}
