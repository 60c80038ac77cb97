package org.coworkingapi.contract.review.impact;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.consumer.ContractCall;
import org.coworkingapi.contract.openapi.consumer.SentParameter;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.SecurityScheme;

/** Checks the kind of credentials in a contract. A contract does not show whether its credentials are valid. */
final class ContractCredentials {

    private ContractCredentials() {}

    /** Returns whether the credentials are of a kind that the operation accepts. */
    static boolean match(ContractCall call, Operation operation) {
        Map<String, SecurityScheme> schemes = SecurityScheme.of(operation.document());
        return operation.requirements().stream()
                .anyMatch(requirement -> requirement.scopes().keySet().stream()
                        .allMatch(name -> Optional.ofNullable(schemes.get(name))
                                .map(scheme -> sends(call, scheme.node()))
                                .orElse(true)));
    }

    private static boolean sends(ContractCall call, Node scheme) {
        return switch (scheme.text("type")) {
            case "apiKey" ->
                sentParameter(call, scheme.text("in"), scheme.text("name")).isPresent();
            case "mutualTLS" -> true;
            case "http" -> hasAuthorization(call, scheme.text("scheme"));
            default -> hasAuthorization(call, "bearer");
        };
    }

    private static boolean hasAuthorization(ContractCall call, String scheme) {
        return sentParameter(call, "header", "Authorization")
                .filter(header -> header.values().isEmpty()
                        || header.values().stream()
                                .anyMatch(value ->
                                        value.toLowerCase(Locale.ROOT).startsWith(scheme.toLowerCase(Locale.ROOT))))
                .isPresent();
    }

    private static Optional<SentParameter> sentParameter(ContractCall call, String in, String name) {
        return call.contract().given().sent().stream()
                .filter(sent -> sent.in().equals(in)
                        && (in.equals("header")
                                ? sent.name().equalsIgnoreCase(name)
                                : sent.name().equals(name)))
                .findFirst();
    }
}
