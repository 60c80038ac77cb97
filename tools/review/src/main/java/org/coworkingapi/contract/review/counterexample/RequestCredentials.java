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
 * @param scopes the required scopes by header line, such as {@code Authorization: Bearer <credentials>}
 */
record RequestCredentials(Map<String, List<String>> scopes) {

    static final RequestCredentials NONE = new RequestCredentials(Map.of());

    /** Returns the alternative credentials that an operation accepts, including {@link #NONE} if none are required. */
    static List<RequestCredentials> of(Operation operation) {
        return operation.requirements().stream()
                .map(alternative -> of(operation, alternative))
                .toList();
    }

    private static RequestCredentials of(
            Operation operation, org.coworkingapi.contract.openapi.operation.SecurityRequirement alternative) {
        Map<String, List<String>> scopes = new TreeMap<>();
        alternative
                .scopes()
                .forEach((name, list) ->
                        scopes.merge(headerLine(operation, name), List.copyOf(list), (first, second) -> {
                            List<String> union = new ArrayList<>(first);
                            union.addAll(second);
                            return union;
                        }));
        return new RequestCredentials(new LinkedHashMap<>(scopes));
    }

    private static String headerLine(Operation operation, String name) {
        Optional<Node> scheme = Optional.ofNullable(
                        SecurityScheme.of(operation.document()).get(name))
                .map(SecurityScheme::node);
        String type = scheme.map(node -> node.text("type")).orElse("");
        return switch (type) {
            case "http" -> "Authorization: " + capitalized(scheme.orElseThrow().text("scheme")) + " <credentials>";
            case "oauth2", "openIdConnect" -> "Authorization: Bearer <credentials>";
            case "apiKey" ->
                apiKeyLine(scheme.orElseThrow().text("in"), scheme.orElseThrow().text("name"));
            case "mutualTLS" -> "(with a client certificate)";
            default -> "(with " + name + ")";
        };
    }

    private static String apiKeyLine(String in, String name) {
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

    /** Returns whether these credentials satisfy the required ones. */
    boolean satisfies(RequestCredentials required) {
        return required.scopes.entrySet().stream()
                .allMatch(entry -> scopes.containsKey(entry.getKey())
                        && scopes.get(entry.getKey()).containsAll(entry.getValue()));
    }

    /** Returns the alternatives, separated by "or". */
    static String describe(Collection<RequestCredentials> alternatives) {
        return String.join(
                " or ",
                alternatives.stream().map(RequestCredentials::text).distinct().toList());
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
