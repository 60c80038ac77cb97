package org.coworkingapi.server.app.failure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.check.ResponseCheck;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * Decides whether a client may see a response while the database fails: the complete right one, or a documented 503.
 */
final class Responses {

    private static final Path ROOT = Path.of("../..");
    private static final Spec SPEC = Spec.of(SourceFile.read(ROOT.resolve("api/openapi.yaml")));
    private static final ResponseCheck CHECK =
            new ResponseCheck(SPEC, Usage.of(SPEC, Contracts.read(ROOT.resolve("contracts"))));

    /** Each target, and the example of the spec that is its response. */
    private static final Map<String, JsonNode> EXPECTED = Map.of(
            "/api/public/teams/55/profile",
            example("TechInnovators"),
            "/api/public/teams/55/profile?_shape=Name,ProfileSummary,ProfileIsPublic,TeamMembersCount",
            example("TechInnovatorsShaped"),
            "/api/public/coworkers/published/101/related",
            example("RelatedToJaneSmith"));

    static final List<String> TARGETS = List.copyOf(EXPECTED.keySet());

    /** Bodies that were found right before: a load sends one request thousands of times. */
    private final Set<String> rightBodies = ConcurrentHashMap.newKeySet();

    /** Returns the fault of the response, or an empty string. */
    String fault(String target, ReceivedResponse answer) {
        if (answer.status() == 200 && rightBodies.contains(target + answer.body())) {
            return "";
        }
        String findings = CHECK.findings(Request.of("GET", target), answer).stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        String fault = switch (answer.status()) {
            case 200 -> isComplete(target, answer) ? "" : "200 with the body '" + answer.body() + "'";
            case 503 -> answer.header(HttpHeaders.RETRY_AFTER).isPresent() ? "" : "503 without Retry-After";
            default -> answer.status() + " " + answer.body();
        };
        if (answer.status() == 200 && fault.isEmpty() && findings.isEmpty()) {
            rightBodies.add(target + answer.body());
        }
        return (fault + findings).isEmpty() ? "" : target + ": " + fault + ' ' + findings;
    }

    private static boolean isComplete(String target, ReceivedResponse answer) {
        try {
            return answer.json().equals(EXPECTED.get(target));
        } catch (RuntimeException e) {
            return false; // not JSON
        }
    }

    private static JsonNode example(String name) {
        return SPEC.file().at("/components/examples/" + name + "/value");
    }
}
