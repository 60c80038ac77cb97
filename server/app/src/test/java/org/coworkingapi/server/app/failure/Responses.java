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

/** Checks that responses during a database failure are either complete or a documented 503. */
final class Responses {

    private static final Path ROOT = Path.of("../..");
    private static final Spec SPEC = Spec.of(SourceFile.read(ROOT.resolve("api/openapi.yaml")));
    private static final ResponseCheck CHECK =
            new ResponseCheck(SPEC, Usage.of(SPEC, Contracts.read(ROOT.resolve("contracts"))));

    /** The expected response of each request target, which is an example of the spec. */
    private static final Map<String, JsonNode> EXPECTED = Map.of(
            "/api/public/teams/55/profile",
            example("TechInnovators"),
            "/api/public/teams/55/profile?_shape=Name,ProfileSummary,ProfileIsPublic,TeamMembersCount",
            example("TechInnovatorsShaped"),
            "/api/public/coworkers/published/101/related",
            example("RelatedToJaneSmith"));

    static final List<String> TARGETS = List.copyOf(EXPECTED.keySet());

    /** Cache of correct bodies, because a load test sends the same requests thousands of times. */
    private final Set<String> correctBodies = ConcurrentHashMap.newKeySet();

    /** Returns the fault of the response, or an empty string. */
    String fault(String target, ReceivedResponse response) {
        if (response.status() == 200 && correctBodies.contains(target + response.body())) {
            return "";
        }
        String findings = CHECK.findings(Request.of("GET", target), response).stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        String fault = switch (response.status()) {
            case 200 -> isComplete(target, response) ? "" : "200 with the body '" + response.body() + "'";
            case 503 -> response.header(HttpHeaders.RETRY_AFTER).isPresent() ? "" : "503 without Retry-After";
            default -> response.status() + " " + response.body();
        };
        if (response.status() == 200 && fault.isEmpty() && findings.isEmpty()) {
            correctBodies.add(target + response.body());
        }
        return (fault + findings).isEmpty() ? "" : target + ": " + fault + ' ' + findings;
    }

    private static boolean isComplete(String target, ReceivedResponse response) {
        try {
            return response.json().equals(EXPECTED.get(target));
        } catch (RuntimeException e) {
            return false; // not JSON
        }
    }

    private static JsonNode example(String name) {
        return SPEC.file().at("/components/examples/" + name + "/value");
    }
}
