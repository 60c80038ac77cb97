package org.coworkingapi.server.app.drift;

import static org.coworkingapi.server.app.drift.JsonMutations.problem;
import static org.coworkingapi.server.app.drift.WireFault.answering;
import static org.coworkingapi.server.app.drift.WireFault.arriving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.Answer;
import org.coworkingapi.server.app.drift.WireFault.Transport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Faults in statuses, codes, headers, and in the way that an answer arrives. */
final class ProtocolFaults {

    private ProtocolFaults() {}

    static List<WireFault> all() {
        return List.of(
                answering("wrong status", "a good answer is 201", status(200, 201)),
                answering(
                        "wrong status",
                        "strangers to a team get 403",
                        (request, answer) ->
                                code(answer).equals("NOT_A_TEAM_MEMBER") ? withStatus(answer, 403) : answer),
                answering("wrong status", "a bad parameter is 422", status(400, 422)),
                answering(
                        "wrong status",
                        "an unknown team is 410",
                        (request, answer) -> code(answer).equals("TEAM_NOT_FOUND") ? withStatus(answer, 410) : answer),
                answering(
                        "wrong status",
                        "an unknown coworker is a good answer without profiles",
                        (request, answer) -> code(answer).equals("COWORKER_NOT_FOUND")
                                ? new Answer(
                                        200,
                                        Map.of("Content-Type", List.of("application/json")),
                                        "{\"RelatedProfiles\":[],\"Threads\":[]}")
                                : answer),
                answering("wrong status", "503 is 502", status(503, 502)),
                answering(
                        "wrong code",
                        "NOT_A_TEAM_MEMBER is TOKEN_INVALID",
                        recode("NOT_A_TEAM_MEMBER", "TOKEN_INVALID")),
                answering("wrong code", "TOKEN_EXPIRED is TOKEN_INVALID", recode("TOKEN_EXPIRED", "TOKEN_INVALID")),
                answering(
                        "wrong code",
                        "UNKNOWN_SHAPE_FIELD is INVALID_SHAPE",
                        recode("UNKNOWN_SHAPE_FIELD", "INVALID_SHAPE")),
                answering("wrong code", "TEAM_NOT_FOUND is NO_SUCH_TEAM", recode("TEAM_NOT_FOUND", "NO_SUCH_TEAM")),
                answering("wrong code", "problems have no code", problem(body -> body.remove("code"))),
                answering(
                        "wrong code",
                        "the status in the body is another one",
                        problem(body -> body.put("status", 418))),
                answering("wrong media type", "a good answer is text/html", header(200, "Content-Type", "text/html")),
                answering(
                        "wrong media type",
                        "a problem is application/json",
                        (request, answer) -> answer.status() < 400
                                ? answer
                                : withHeader(answer, "Content-Type", List.of("application/json"))),
                answering(
                        "wrong media type",
                        "a problem is in ISO-8859-1",
                        (request, answer) -> answer.status() < 400
                                ? answer
                                : withHeader(
                                        answer,
                                        "Content-Type",
                                        List.of("application/problem+json;charset=ISO-8859-1"))),
                answering("lost header", "401 has no WWW-Authenticate", header(401, "WWW-Authenticate", null)),
                answering("lost header", "429 has no Retry-After", header(429, "Retry-After", null)),
                answering("lost header", "405 has no Allow", header(405, "Allow", null)),
                answering("wrong header", "Retry-After is no number", header(503, "Retry-After", "soon")),
                answering(
                        "wrong header",
                        "the challenge is of another realm",
                        header(401, "WWW-Authenticate", "Bearer realm=\"other\"")),
                answering(
                        "wrong header",
                        "Retry-After comes twice",
                        (request, answer) -> answer.status() != 429
                                ? answer
                                : withHeader(answer, "Retry-After", List.of("30", "60"))),
                answering(
                        "leaked",
                        "a failure tells its stack trace",
                        problem(body -> body.put("trace", "java.sql.SQLException at org.h2"))),
                answering(
                        "broken body",
                        "the body is empty",
                        (request, answer) -> new Answer(answer.status(), answer.headers(), "")),
                answering(
                        "broken body",
                        "the object comes in a list",
                        (request, answer) -> answer.status() == 200
                                ? new Answer(200, answer.headers(), '[' + answer.body() + ']')
                                : answer),
                answering(
                        "broken body",
                        "a property comes twice",
                        (request, answer) -> answer.status() != 200
                                ? answer
                                : new Answer(
                                        200,
                                        answer.headers(),
                                        answer.body().replaceFirst("\\{(\"\\w+\":)", "{$1null,$1"))),
                answering(
                        "broken body",
                        "something follows the object",
                        (request, answer) -> answer.status() == 200
                                ? new Answer(200, answer.headers(), answer.body() + "{}")
                                : answer),
                answering(
                        "broken body",
                        "a gateway answers 502 in HTML",
                        (request, answer) -> new Answer(
                                502, Map.of("Content-Type", List.of("text/html")), "<html>Bad gateway</html>")),
                arriving(
                        "broken body",
                        "an answer is cut short",
                        (request, answer) -> some(request, Transport.CUT_SHORT)),
                arriving(
                        "broken wire",
                        "the connection is closed without an answer",
                        (request, answer) -> some(request, Transport.RESET)),
                arriving("broken wire", "an answer never comes", (request, answer) -> some(request, Transport.NEVER)));
    }

    /** Only of one profile, which few ask for: each waits its time out. */
    private static Transport some(Request request, Transport transport) {
        return request.path().contains("/203/") && request.query().isEmpty() ? transport : Transport.WHOLE;
    }

    private static WireFault.ResponseMutation status(int from, int to) {
        return (request, answer) -> answer.status() == from ? withStatus(answer, to) : answer;
    }

    private static Answer withStatus(Answer answer, int status) {
        String body = answer.body();
        if (answer.json() instanceof ObjectNode object && object.has("status")) {
            body = object.put("status", status).toString();
        }
        return new Answer(status, answer.headers(), body);
    }

    private static WireFault.ResponseMutation recode(String from, String to) {
        return problem(body -> {
            if (body.path("code").asString("").equals(from)) {
                body.put("code", to);
            }
        });
    }

    private static String code(Answer answer) {
        return answer.status() < 400 ? "" : answer.json().path("code").asString("");
    }

    private static WireFault.ResponseMutation header(int status, String name, @Nullable String value) {
        List<String> values = value == null ? List.of() : List.of(value);
        return (request, answer) -> answer.status() == status ? withHeader(answer, name, values) : answer;
    }

    private static Answer withHeader(Answer answer, String name, List<String> values) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers());
        headers.keySet().removeIf(name::equalsIgnoreCase);
        if (!values.isEmpty()) {
            headers.put(name, values);
        }
        return new Answer(answer.status(), headers, answer.body());
    }
}
