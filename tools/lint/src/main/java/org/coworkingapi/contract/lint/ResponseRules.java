package org.coworkingapi.contract.lint;

import java.util.Set;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Operation;

/** Statuses are those of HTTP, and mean what HTTP says. */
final class ResponseRules {

    private static final Pattern STATUS = Pattern.compile("[1-5](\\d\\d|XX)|default");
    private static final Set<String> WITHOUT_BODY = Set.of("204", "205", "304");

    private ResponseRules() {}

    static void check(Outline outline, Findings findings) {
        for (Node responses : outline.all("Responses")) {
            responses.members().values().stream().filter(response -> !Fields.isExtension(response)).forEach(response -> {
                String status = response.key();
                if (!STATUS.matcher(status).matches()) {
                    findings.add("status-unknown", response, "'" + status + "' is no status; write one as '404', '4XX' or 'default'.");
                }
                if (WITHOUT_BODY.contains(status) && hasBody(outline.document().resolve(response))) {
                    findings.add("no-content-with-body", response, "A response " + status
                            + " never has a body (RFC 9110); leave 'content' out.");
                }
            });
        }
        for (Operation operation : outline.operations()) {
            if (!operation.responseNodes().isEmpty() && operation.responseNodes().keySet().stream().allMatch(Statuses::isError)
                    && !operation.responseNodes().containsKey("default")) {
                findings.add("success-response-missing", operation.node(), "It only says what comes when it fails.");
            }
            // A PUT that creates does so where it was sent to.
            operation.responseNodes().entrySet().stream().filter(response -> operation.name().method().equals("POST")
                    && response.getKey().equals("201")
                    && response.getValue().get("headers").stream().flatMap(headers -> headers.members().keySet().stream())
                    .noneMatch("Location"::equalsIgnoreCase)).forEach(response -> findings.add("created-without-location",
                    response.getValue(), "What was created has an address; give it in the header 'Location'."));
        }
    }

    private static boolean hasBody(Node response) {
        return response.get("content").filter(content -> !content.members().isEmpty()).isPresent();
    }
}
