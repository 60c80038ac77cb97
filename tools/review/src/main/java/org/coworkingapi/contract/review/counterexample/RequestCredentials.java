package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.SecurityScheme;

/**
 * The credentials of a request.
 *
 * @param scopes by what carries them, as a line of a request's header shows it
 */
record RequestCredentials(Map<String, List<String>> scopes) {

    static final RequestCredentials NONE = new RequestCredentials(Map.of());

    /** What an operation accepts, each alternative as a request can carry it; {@link #NONE} if it asks for nothing. */
    static List<RequestCredentials> of(Operation operation) {
        return operation.requirement().stream()
                .map(alternative -> of(operation, alternative))
                .toList();
    }

    private static RequestCredentials of(Operation operation, org.coworkingapi.contract.openapi.operation.SecurityRequirement alternative) {
        Map<String, List<String>> scopes = new TreeMap<>();
        alternative
                .scopes()
                .forEach((name, list) -> scopes.merge(carrier(operation, name), List.copyOf(list), (one, other) -> {
                    List<String> both = new ArrayList<>(one);
                    both.addAll(other);
                    return both;
                }));
        return new RequestCredentials(new LinkedHashMap<>(scopes));
    }

    private static String carrier(Operation operation, String name) {
        Optional<Node> scheme = Optional.ofNullable(
                        SecurityScheme.of(operation.document()).get(name))
                .map(SecurityScheme::node);
        String type = scheme.map(node -> node.text("type")).orElse("");
        return switch (type) {
            case "http" -> "Authorization: " + capitalized(scheme.orElseThrow().text("scheme")) + " <credentials>";
            case "oauth2", "openIdConnect" -> "Authorization: Bearer <credentials>";
            case "apiKey" ->
                key(scheme.orElseThrow().text("in"), scheme.orElseThrow().text("name"));
            case "mutualTLS" -> "(with a certificate of the client)";
            default -> "(with " + name + ")";
        };
    }

    private static String key(String in, String name) {
        return switch (in) {
            case "query" -> "?" + name + "=<credentials>";
            case "cookie" -> "Cookie: " + name + "=<credentials>";
            default -> name + ": <credentials>";
        };
    }

    private static String capitalized(String scheme) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? "" : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    /** Whether these credentials are enough where some are asked for. */
    boolean satisfies(RequestCredentials asked) {
        return asked.scopes.entrySet().stream()
                .allMatch(entry -> scopes.containsKey(entry.getKey())
                        && scopes.get(entry.getKey()).containsAll(entry.getValue()));
    }

    /** What a document that does not accept them asks for. */
    static String asked(Collection<RequestCredentials> alternatives) {
        return String.join(
                " or ", alternatives.stream().map(RequestCredentials::text).distinct().toList());
    }

    String text() {
        return scopes.isEmpty() ? "no credentials" : String.join(" and ", lines());
    }

    List<String> lines() {
        return scopes.entrySet().stream()
                .map(entry -> entry.getKey()
                        + (entry.getValue().isEmpty() ? "" : " (scopes: " + String.join(", ", entry.getValue()) + ")"))
                .toList();
    }
}
