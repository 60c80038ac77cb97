package org.coworkingapi.contract.lint;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.operation.Operation;

/** Checks that URLs do not contain credentials. */
final class SecurityRules {

    private static final Set<String> SECRETS = Set.of(
            "apikey",
            "accesstoken",
            "token",
            "password",
            "secret",
            "clientsecret",
            "credential",
            "credentials",
            "bearer",
            "authorization");

    private SecurityRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        Stream.of("SecurityScheme", "Parameter")
                .flatMap(type -> index.objects(type).stream())
                .filter(holder -> holder.text("in").equals("query")
                        && (index.type(holder).equals("SecurityScheme") || isSecret(holder.text("name"))))
                .forEach(
                        holder -> findings.add(
                                "credentials-in-url",
                                holder,
                                "'" + holder.text("name")
                                        + "' is a credential in the query, which logs and browser histories record; send it in a header."));
    }

    private static boolean isSecret(String name) {
        return SECRETS.contains(name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT));
    }

    /** Returns whether every call requires credentials. */
    static boolean isSecured(DocumentIndex index, Operation operation) {
        return operation
                .node()
                .get("security")
                .or(() -> index.document().root().get("security"))
                .filter(requirements -> !requirements.items().isEmpty()
                        && requirements.items().stream()
                                .noneMatch(requirement -> requirement.members().isEmpty()))
                .isPresent();
    }
}
