package org.coworkingapi.contract.verification.check;

import java.util.HashMap;
import java.util.Map;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.verification.finding.FindingRule;
import tools.jackson.databind.JsonNode;

/** Checks the examples of errors: each code must have one status and one type, and each type one code. */
final class ErrorExampleCheck {

    private final boolean hasCodes;
    private final Map<String, String> valuesByKey = new HashMap<>();

    /** @param hasCodes whether errors have codes in this spec */
    ErrorExampleCheck(boolean hasCodes) {
        this.hasCodes = hasCodes;
    }

    void check(
            Operation operation,
            Response response,
            Response.Example example,
            String location,
            FindingCollector findings) {
        String code = example.code();
        String type = example.value().path("type").asString("");
        if (code.isEmpty() && hasCodes) {
            findings.add(
                    FindingRule.EXAMPLE_ERROR,
                    example.node().location(),
                    location + " $.code",
                    "The error has no code, but other errors have one.",
                    "Add a code; clients use it to distinguish errors.");
            return;
        }
        if (hasWrongStatus(example, response)) {
            findings.add(
                    FindingRule.EXAMPLE_ERROR,
                    example.node().nearest("/status"),
                    location + " $.status",
                    "The example has the status " + example.value().path("status") + ", but its response has "
                            + response.status() + '.',
                    "Use the same status in both.");
        }
        example.provokedBy()
                .filter(cause -> !ErrorCause.isValid(cause, operation))
                .ifPresent(cause -> findings.add(
                        FindingRule.EXAMPLE_ERROR,
                        example.node().parent().orElseThrow().nearest("/x-provoked-by"),
                        location,
                        "'" + cause + "' is not a known cause, or names a parameter that the operation does not have.",
                        "Use a cause that the spec lists for x-provoked-by. To name a parameter of the "
                                + "operation, use '<cause>:<parameter>', such as 'unknown-path:_shape'."));
        if (code.isEmpty()) {
            return;
        }
        checkConsistent(code, "status", "" + response.status(), example, location, findings);
        checkConsistent(code, "type", type, example, location, findings);
        checkConsistent(type, "code", code, example, location, findings);
    }

    /**
     * Returns whether the status in the example's body differs from the status of the response. In a spec without error
     * codes, the body need not have a status (RFC 9457, section 3.1.2).
     */
    private boolean hasWrongStatus(Response.Example example, Response response) {
        JsonNode status = example.value().path("status");
        return (hasCodes || !status.isMissingNode()) && status.asInt(0) != response.status();
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
