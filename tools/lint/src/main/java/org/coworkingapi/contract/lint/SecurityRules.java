package org.coworkingapi.contract.lint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Nearest;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Operation;

/** It is said who may call what, and no secret is part of a URL. */
final class SecurityRules {

    private static final Set<String> SECRETS = Set.of("apikey", "accesstoken", "token", "password", "secret", "clientsecret", "credential",
            "credentials", "bearer", "authorization");

    private SecurityRules() {}

    static void check(Outline outline, Findings findings) {
        Node root = outline.document().root();
        if (root.get("security").isEmpty()) {
            missing(root, outline.provided().stream().map(Operation::node).toList(), findings);
        }
        Set<String> known = root.at("/components/securitySchemes").map(schemes -> schemes.members().keySet()).orElse(Set.of());
        for (Node requirement : outline.all("SecurityRequirement")) {
            requirement.members().values().stream().filter(scheme -> !known.contains(scheme.key()))
                    .forEach(scheme -> findings.add("security-scheme-unknown", scheme, "There is no security scheme '" + scheme.key() + "'"
                            + Nearest.to(scheme.key(), known).map(near -> "; did you mean '" + near + "'?").orElse(".")));
        }
        for (Node holder : List.of("SecurityScheme", "Parameter").stream().flatMap(type -> outline.all(type).stream()).toList()) {
            if (holder.text("in").equals("query") && (outline.type(holder).equals("SecurityScheme") || isSecret(holder.text("name")))) {
                findings.add("credentials-in-url", holder, "'" + holder.text("name")
                        + "' is a secret in the query, which logs and histories keep; send it in a header.");
            }
        }
    }

    private static void missing(Node root, List<Node> operations, Findings findings) {
        List<Node> silent = operations.stream().filter(operation -> operation.get("security").isEmpty()).toList();
        if (silent.size() > 1 && silent.size() == operations.size()) {
            findings.add("security-missing", root, "It is said of no operation who may call it; add 'security', empty if everybody may.");
        } else {
            silent.forEach(operation -> findings.add("security-missing", operation,
                    "It is not said who may call it; add 'security', empty if everybody may."));
        }
    }

    private static boolean isSecret(String name) {
        return SECRETS.contains(name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT));
    }

    /** Whether nobody can call it without credentials. */
    static boolean isSecured(Outline outline, Operation operation) {
        return operation.node().get("security").or(() -> outline.document().root().get("security"))
                .filter(all -> !all.items().isEmpty() && all.items().stream().noneMatch(one -> one.members().isEmpty())).isPresent();
    }
}
