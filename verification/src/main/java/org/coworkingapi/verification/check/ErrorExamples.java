package org.coworkingapi.verification.check;

import java.util.HashMap;
import java.util.Map;
import org.coworkingapi.verification.finding.Rule;
import org.coworkingapi.verification.spec.Response;

/** The errors that the spec shows, of which each code has one status and one type, and each type one code. */
final class ErrorExamples {

    private final Map<String, String> seen = new HashMap<>();

    void check(Response response, Response.Example example, String place, Remarks remarks) {
        String code = example.code();
        String type = example.value().path("type").asString("");
        if (code.isEmpty()) {
            remarks.add(Rule.EXAMPLE_ERROR, example.pointer(), place + " $.code", "An error without a code.",
                    "Give it one: what callers branch on.");
            return;
        }
        if (example.value().path("status").asInt(0) != response.status()) {
            remarks.add(Rule.EXAMPLE_ERROR, example.pointer() + "/status", place + " $.status", "It says status "
                    + example.value().path("status") + ", and is shown with " + response.status() + '.', "Say the same twice.");
        }
        agree(code, "status", "" + response.status(), example, place, remarks);
        agree(code, "type", type, example, place, remarks);
        agree(type, "code", code, example, place, remarks);
    }

    private void agree(String one, String what, String other, Response.Example example, String place, Remarks remarks) {
        String first = seen.putIfAbsent(one + ' ' + what, other);
        if (first != null && !first.equals(other)) {
            remarks.add(Rule.EXAMPLE_ERROR, example.pointer() + '/' + what, place + " $." + what, one + " has the " + what + ' ' + other
                    + " here, and " + first + " elsewhere.", "Give a code one status and one type, and a type one code.");
        }
    }
}
