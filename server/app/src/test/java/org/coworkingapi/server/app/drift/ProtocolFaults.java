package org.coworkingapi.server.app.drift;

import static org.coworkingapi.server.app.drift.JsonMutations.problem;
import static org.coworkingapi.server.app.drift.WireFault.inDelivery;
import static org.coworkingapi.server.app.drift.WireFault.inResponse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.drift.WireFault.Delivery;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Faults in statuses, error codes, headers and the delivery of responses. */
final class ProtocolFaults {

    private ProtocolFaults() {}

    static List<WireFault> all() {
        return List.of(
                inResponse("wrong status", "a successful response has status 201", status(200, 201)),
                inResponse(
                        "wrong status",
                        "customers outside the team get 403",
                        (request, response) ->
                                code(response).equals("NOT_A_TEAM_MEMBER") ? withStatus(response, 403) : response),
                inResponse("wrong status", "an invalid parameter leads to 422", status(400, 422)),
                inResponse(
                        "wrong status",
                        "an unknown team leads to 410",
                        (request, response) ->
                                code(response).equals("TEAM_NOT_FOUND") ? withStatus(response, 410) : response),
                inResponse(
                        "wrong status",
                        "an unknown coworker leads to 200 without profiles",
                        (request, response) -> code(response).equals("COWORKER_NOT_FOUND")
                                ? new ReceivedResponse(
                                        200,
                                        Map.of("Content-Type", List.of("application/json")),
                                        "{\"RelatedProfiles\":[],\"Threads\":[]}")
                                : response),
                inResponse("wrong status", "503 is replaced by 502", status(503, 502)),
                inResponse(
                        "wrong code",
                        "NOT_A_TEAM_MEMBER is replaced by TOKEN_INVALID",
                        replaceCode("NOT_A_TEAM_MEMBER", "TOKEN_INVALID")),
                inResponse(
                        "wrong code",
                        "TOKEN_EXPIRED is replaced by TOKEN_INVALID",
                        replaceCode("TOKEN_EXPIRED", "TOKEN_INVALID")),
                inResponse(
                        "wrong code",
                        "UNKNOWN_SHAPE_FIELD is replaced by INVALID_SHAPE",
                        replaceCode("UNKNOWN_SHAPE_FIELD", "INVALID_SHAPE")),
                inResponse(
                        "wrong code",
                        "TEAM_NOT_FOUND is replaced by NO_SUCH_TEAM",
                        replaceCode("TEAM_NOT_FOUND", "NO_SUCH_TEAM")),
                inResponse("wrong code", "problems have no code", problem(body -> body.remove("code"))),
                inResponse(
                        "wrong code",
                        "the status in the body differs from the status line",
                        problem(body -> body.put("status", 418))),
                inResponse(
                        "wrong media type",
                        "a successful response is text/html",
                        header(200, "Content-Type", "text/html")),
                inResponse(
                        "wrong media type",
                        "a problem is application/json",
                        (request, response) -> response.status() < 400
                                ? response
                                : withHeader(response, "Content-Type", List.of("application/json"))),
                inResponse(
                        "wrong media type",
                        "a problem is in ISO-8859-1",
                        (request, response) -> response.status() < 400
                                ? response
                                : withHeader(
                                        response,
                                        "Content-Type",
                                        List.of("application/problem+json;charset=ISO-8859-1"))),
                inResponse("lost header", "401 has no WWW-Authenticate", header(401, "WWW-Authenticate", null)),
                inResponse("lost header", "429 has no Retry-After", header(429, "Retry-After", null)),
                inResponse("lost header", "405 has no Allow", header(405, "Allow", null)),
                inResponse("wrong header", "Retry-After is not a number", header(503, "Retry-After", "soon")),
                inResponse(
                        "wrong header",
                        "the challenge has another realm",
                        header(401, "WWW-Authenticate", "Bearer realm=\"other\"")),
                inResponse(
                        "wrong header",
                        "Retry-After is duplicated",
                        (request, response) -> response.status() != 429
                                ? response
                                : withHeader(response, "Retry-After", List.of("30", "60"))),
                inResponse(
                        "leaked",
                        "a problem contains a stack trace",
                        problem(body -> body.put("trace", "java.sql.SQLException at org.h2"))),
                inResponse(
                        "broken body",
                        "the body is empty",
                        (request, response) -> new ReceivedResponse(response.status(), response.headers(), "")),
                inResponse(
                        "broken body",
                        "the object is wrapped in a list",
                        (request, response) -> response.status() == 200
                                ? new ReceivedResponse(200, response.headers(), '[' + response.body() + ']')
                                : response),
                inResponse(
                        "broken body",
                        "a property is duplicated",
                        (request, response) -> response.status() != 200
                                ? response
                                : new ReceivedResponse(
                                        200,
                                        response.headers(),
                                        response.body().replaceFirst("\\{(\"\\w+\":)", "{$1null,$1"))),
                inResponse(
                        "broken body",
                        "the body continues after the object",
                        (request, response) -> response.status() == 200
                                ? new ReceivedResponse(200, response.headers(), response.body() + "{}")
                                : response),
                inResponse(
                        "broken body",
                        "a gateway responds with 502 in HTML",
                        (request, response) -> new ReceivedResponse(
                                502, Map.of("Content-Type", List.of("text/html")), "<html>Bad gateway</html>")),
                inDelivery(
                        "broken body",
                        "a response is truncated",
                        (request, response) -> forOneProfile(request, Delivery.CUT_SHORT)),
                inDelivery(
                        "broken wire",
                        "the connection is closed without a response",
                        (request, response) -> forOneProfile(request, Delivery.RESET)),
                inDelivery(
                        "broken wire",
                        "a response never arrives",
                        (request, response) -> forOneProfile(request, Delivery.NEVER)));
    }

    /** Applies the fault only to one rarely requested profile, because each affected request waits for a timeout. */
    private static Delivery forOneProfile(Request request, Delivery delivery) {
        return request.path().contains("/203/") && request.query().isEmpty() ? delivery : Delivery.WHOLE;
    }

    private static WireFault.ResponseMutation status(int from, int to) {
        return (request, response) -> response.status() == from ? withStatus(response, to) : response;
    }

    private static ReceivedResponse withStatus(ReceivedResponse response, int status) {
        String body = response.body();
        if (response.json() instanceof ObjectNode object && object.has("status")) {
            body = object.put("status", status).toString();
        }
        return new ReceivedResponse(status, response.headers(), body);
    }

    private static WireFault.ResponseMutation replaceCode(String from, String to) {
        return problem(body -> {
            if (body.path("code").asString("").equals(from)) {
                body.put("code", to);
            }
        });
    }

    private static String code(ReceivedResponse response) {
        return response.status() < 400 ? "" : response.json().path("code").asString("");
    }

    private static WireFault.ResponseMutation header(int status, String name, @Nullable String value) {
        List<String> values = value == null ? List.of() : List.of(value);
        return (request, response) -> response.status() == status ? withHeader(response, name, values) : response;
    }

    private static ReceivedResponse withHeader(ReceivedResponse response, String name, List<String> values) {
        Map<String, List<String>> headers = new HashMap<>(response.headers());
        headers.keySet().removeIf(name::equalsIgnoreCase);
        if (!values.isEmpty()) {
            headers.put(name, values);
        }
        return new ReceivedResponse(response.status(), headers, response.body());
    }
}
