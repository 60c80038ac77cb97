package org.coworkingapi.contract.verification.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.verification.finding.Rule;

/** The errors that the spec shows, of which each code has one status and one type, and each type one code. */
final class ErrorExamples {

    private static final Set<String> CAUSES_OF_PARAMETERS = Set.of("parameter", "unknown-path");
    private static final Set<String> CAUSES = Set.of(
            "parameter",
            "no-token",
            "refused-token",
            "expired-token",
            "unknown-route",
            "unknown-method",
            "unacceptable");

    private final Map<String, String> seen = new HashMap<>();

    void check(Operation operation, Response response, Response.Example example, String place, Remarks remarks) {
        String code = example.code();
        String type = example.value().path("type").asString("");
        if (code.isEmpty()) {
            remarks.add(
                    Rule.EXAMPLE_ERROR,
                    example.node().place(),
                    place + " $.code",
                    "An error without a code.",
                    "Give it one: what callers branch on.");
            return;
        }
        if (example.value().path("status").asInt(0) != response.status()) {
            remarks.add(
                    Rule.EXAMPLE_ERROR,
                    example.node().nearest("/status"),
                    place + " $.status",
                    "It says status " + example.value().path("status") + ", and is shown with " + response.status()
                            + '.',
                    "Say the same twice.");
        }
        example.provokedBy()
                .filter(cause -> !isCause(cause, operation))
                .ifPresent(cause -> remarks.add(
                        Rule.EXAMPLE_ERROR,
                        example.node().parent().orElseThrow().nearest("/x-provoked-by"),
                        place,
                        "Nothing is known as the cause '" + cause + "'.",
                        "Name a cause that the head of the spec lists, and a parameter that the operation has."));
        agree(code, "status", "" + response.status(), example, place, remarks);
        agree(code, "type", type, example, place, remarks);
        agree(type, "code", code, example, place, remarks);
    }

    private static boolean isCause(String cause, Operation operation) {
        int colon = cause.indexOf(':');
        return colon < 0
                ? CAUSES.contains(cause)
                : CAUSES_OF_PARAMETERS.contains(cause.substring(0, colon))
                        && operation.parameter(cause.substring(colon + 1)).isPresent();
    }

    private void agree(String one, String what, String other, Response.Example example, String place, Remarks remarks) {
        String first = seen.putIfAbsent(one + ' ' + what, other);
        if (first != null && !first.equals(other)) {
            remarks.add(
                    Rule.EXAMPLE_ERROR,
                    example.node().nearest('/' + what),
                    place + " $." + what,
                    one + " has the " + what + ' ' + other + " here, and " + first + " elsewhere.",
                    "Give a code one status and one type, and a type one code.");
        }
    }
}
