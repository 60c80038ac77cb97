package org.coworkingapi.contract.verification.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.verification.finding.FindingRule;

/** Checks the examples of errors: each code must have one status and one type, and each type one code. */
final class ErrorExampleCheck {

    private static final Set<String> PARAMETER_CAUSES = Set.of("parameter", "unknown-path");
    private static final Set<String> CAUSES = Set.of(
            "parameter",
            "no-token",
            "refused-token",
            "expired-token",
            "unknown-route",
            "unknown-method",
            "unacceptable");

    private final Map<String, String> valuesByKey = new HashMap<>();

    void check(
            Operation operation,
            Response response,
            Response.Example example,
            String location,
            FindingCollector findings) {
        String code = example.code();
        String type = example.value().path("type").asString("");
        if (code.isEmpty()) {
            findings.add(
                    FindingRule.EXAMPLE_ERROR,
                    example.node().location(),
                    location + " $.code",
                    "The error has no code.",
                    "Add a code; clients use it to distinguish errors.");
            return;
        }
        if (example.value().path("status").asInt(0) != response.status()) {
            findings.add(
                    FindingRule.EXAMPLE_ERROR,
                    example.node().nearest("/status"),
                    location + " $.status",
                    "The example has the status " + example.value().path("status") + ", but its response has "
                            + response.status() + '.',
                    "Use the same status in both.");
        }
        example.provokedBy()
                .filter(cause -> !isCause(cause, operation))
                .ifPresent(cause -> findings.add(
                        FindingRule.EXAMPLE_ERROR,
                        example.node().parent().orElseThrow().nearest("/x-provoked-by"),
                        location,
                        "'" + cause + "' is not a known cause, or names a parameter that the operation does not have.",
                        "Use a cause that the spec lists for x-provoked-by. To name a parameter of the "
                                + "operation, use '<cause>:<parameter>', such as 'unknown-path:_shape'."));
        checkConsistent(code, "status", "" + response.status(), example, location, findings);
        checkConsistent(code, "type", type, example, location, findings);
        checkConsistent(type, "code", code, example, location, findings);
    }

    private static boolean isCause(String cause, Operation operation) {
        int colon = cause.indexOf(':');
        return colon < 0
                ? CAUSES.contains(cause)
                : PARAMETER_CAUSES.contains(cause.substring(0, colon))
                        && operation.parameter(cause.substring(colon + 1)).isPresent();
    }

    private void checkConsistent(
            String key,
            String property,
            String value,
            Response.Example example,
            String location,
            FindingCollector findings) {
        String previous = valuesByKey.putIfAbsent(key + ' ' + property, value);
        if (previous != null && !previous.equals(value)) {
            findings.add(
                    FindingRule.EXAMPLE_ERROR,
                    example.node().nearest('/' + property),
                    location + " $." + property,
                    key + " has the " + property + ' ' + value + " here, but " + previous + " elsewhere.",
                    "Use one status and one type for each code, and one code for each type.");
        }
    }
}
