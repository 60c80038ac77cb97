package org.coworkingapi.contract.openapi.consumer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;
import tools.jackson.databind.JsonNode;

/**
 * A token to which contracts refer by name.
 *
 * @param kind the validity of the token
 * @param claims the claims that identify the caller, by name; an empty map if the string is not a valid token
 * @param state the server state that a request with this token requires
 */
public record SymbolicToken(String name, TokenKind kind, Map<String, JsonNode> claims, String state) {

    /** The state of a server that holds the fixture and has no failures. */
    public static final String READY = "ready";

    private static final Set<String> OTHER_KEYS = Set.of("name", "kind", "state", "about");

    public SymbolicToken {
        claims = Map.copyOf(claims);
    }

    /** The validity of a token. The names correspond to the values in {@code tokens.json}. */
    public enum TokenKind {
        VALID,
        EXPIRED,
        OTHER_AUDIENCE,
        GARBLED;

        /** Returns the value as in {@code tokens.json}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static Optional<TokenKind> of(String text) {
            return Stream.of(values()).filter(kind -> kind.text().equals(text)).findFirst();
        }
    }

    /**
     * Reads an entry of {@code tokens.json}. Keys other than {@code name}, {@code kind}, {@code state} and
     * {@code about} are claims.
     *
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if the entry is invalid
     */
    static SymbolicToken of(Node entry) {
        String name = entry.text("name");
        if (name.isEmpty()) {
            throw ContractReader.invalid(
                    entry, "The token has no 'name'; every token must be an object with 'name' and 'kind'");
        }
        TokenKind kind = TokenKind.of(entry.text("kind"))
                .orElseThrow(() -> ContractReader.invalid(
                        entry,
                        "The 'kind' of the token '" + name + "' is '" + entry.text("kind") + "', but must be one of "
                                + String.join(
                                        ", ",
                                        Stream.of(TokenKind.values())
                                                .map(TokenKind::text)
                                                .toList())));
        Map<String, JsonNode> claims = new LinkedHashMap<>();
        entry.members().forEach((key, value) -> {
            if (!OTHER_KEYS.contains(key) && !value.isNull()) {
                claims.put(key, value.tree());
            }
        });
        return new SymbolicToken(
                name, kind, claims, entry.get("state").map(Node::text).orElse(READY));
    }

    /** Returns a claim that is a whole number. */
    public Optional<Long> number(String claim) {
        return Optional.ofNullable(claims.get(claim))
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::longValue);
    }

    /** Returns whether a request with this token requires the state {@link #READY}. */
    public boolean requiresReadyServer() {
        return state.equals(READY);
    }
}
