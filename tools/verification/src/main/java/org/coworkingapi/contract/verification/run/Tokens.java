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

/** Real tokens for the names that the contracts use. */
public final class Tokens {

    private final Map<String, SymbolicToken> symbolic;
    private final Optional<Map<String, String>> real;

    private Tokens(Map<String, SymbolicToken> symbolic, Optional<Map<String, String>> real) {
        this.symbolic = symbolic;
        this.real = real;
    }

    /** Each name is its own token, for a server that takes it for one. */
    public static Tokens names(Map<String, SymbolicToken> symbolic) {
        return new Tokens(symbolic, Optional.empty());
    }

    /**
     * The tokens of a server stand for the names.
     *
     * @param real the tokens of a server, by the names
     */
    public static Tokens of(Map<String, SymbolicToken> symbolic, Map<String, String> real) {
        return new Tokens(symbolic, Optional.of(Map.copyOf(real)));
    }

    /** The names that requests use and that there is no token for, each once. */
    public List<String> missing(Collection<Request> requests) {
        return requests.stream()
                .map(Request::token)
                .filter(Objects::nonNull)
                .distinct()
                .filter(name -> find(name).isEmpty())
                .sorted()
                .toList();
    }

    /** @throws IllegalArgumentException if there is none */
    String real(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is no token for the name " + name));
    }

    private Optional<String> find(String name) {
        boolean garbled = symbolic.containsKey(name) && symbolic.get(name).kind() == TokenKind.GARBLED;
        return garbled || real.isEmpty()
                ? Optional.of(name)
                : Optional.ofNullable(real.get().get(name));
    }

    /** Whether a request with this token asks no more of the server than to run with the fixture. */
    public boolean presumesReady(@Nullable String name) {
        return state(name).equals("ready");
    }

    String state(@Nullable String name) {
        return name != null && symbolic.containsKey(name) ? symbolic.get(name).state() : "ready";
    }

    @Nullable
    Long coworkerId(@Nullable String name) {
        return name != null && symbolic.containsKey(name) ? symbolic.get(name).coworkerId() : null;
    }
}
