package org.coworkingapi.server.app.drift;

import static org.coworkingapi.server.app.drift.WireFault.answering;
import static org.coworkingapi.server.app.drift.WireFault.asking;
import static org.coworkingapi.server.app.drift.WireFault.forgiving;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Faults of a server that does not look at what it is asked. */
final class RequestFaults {

    private static final String SHAPE = "_shape";

    private RequestFaults() {}

    static List<WireFault> all() {
        return List.of(
                asking("unchecked constraint", "an id below the minimum is looked up", path("/(0|-\\d+)/", "/999/")),
                asking(
                        "unchecked constraint",
                        "an id that is no number is looked up",
                        path("/teams/[a-z]+/", "/teams/999/")),
                asking("unchecked constraint", "an id beyond int64 is cut off", path("/\\d{19,}/", "/999/")),
                asking(
                        "unchecked constraint",
                        "an id with a fraction is cut off",
                        path("/(\\d+)(\\.|%2E)\\d+/", "/$1/")),
                forgiving(
                        "unchecked constraint",
                        "empty paths in _shape are skipped",
                        "INVALID_SHAPE",
                        shape(text -> text.replaceAll("[, ]+", ",").replaceAll("^,|,$", ""))),
                asking(
                        "unchecked constraint",
                        "_shape may have more than 2,048 characters",
                        shape(text -> text.length() > 2048 ? text.strip() : text)),
                asking(
                        "unchecked constraint",
                        "_shape may have more than 100 paths",
                        shape(text -> text.split(",", -1).length > 100 ? text.substring(0, text.indexOf(',')) : text)),
                asking("unchecked constraint", "_shape may be sent twice", RequestFaults::firstShape),
                forgiving(
                        "unchecked constraint",
                        "names in _shape are of any case",
                        "UNKNOWN_SHAPE_FIELD",
                        shape(text ->
                                text.equals(text.toLowerCase(Locale.ROOT)) || text.equals(text.toUpperCase(Locale.ROOT))
                                        ? ""
                                        : text)),
                asking("ignored shape", "_shape is ignored", shape(text -> "")),
                forgiving(
                        "ignored shape",
                        "an unknown path in _shape is ignored",
                        "UNKNOWN_SHAPE_FIELD",
                        shape(text -> "")),
                asking("ignored shape", "only the first path of _shape counts", shape(text -> text.split(",", 2)[0])),
                asking(
                        "ignored shape",
                        "a path below a list selects its whole elements",
                        shape(text ->
                                text.replaceAll("(^|,)(AllTeamMembers|RelatedProfiles|Threads)\\.[A-Za-z]+", "$1$2"))),
                answering("shape adds", "a shaped answer always has Id", (request, answer) -> {
                    if (request.query(SHAPE).isPresent()
                            && answer.status() == 200
                            && answer.json() instanceof ObjectNode object) {
                        return new ReceivedResponse(
                                200, answer.headers(), object.put("Id", 55).toString());
                    }
                    return answer;
                }),
                asking("unchecked token", "no token is needed", token(null)),
                asking("unchecked token", "an expired token is good", token("expired-token")),
                asking("unchecked token", "a token for another API is good", token("token-for-another-api")),
                asking("unchecked token", "any text is a token", token("garbled-token")),
                asking("unchecked token", "strangers read a team", token("grace-mbeki")),
                asking("unchecked token", "former members read a team", token("priya-raman")),
                asking("unchecked request", "every method reads", request -> request.withMethod("GET")),
                asking(
                        "unchecked request",
                        "the header Accept is ignored",
                        request -> new Request(
                                request.method(), request.path(), request.query(), Map.of(), request.token())),
                asking("unchecked request", "a prefix of the path is ignored", path("^/.*(/api/public/)", "$1")),
                asking("unchecked request", "nobody is slowed down", token("john-doe-who-called-too-often")),
                asking(
                        "wrong data",
                        "an unpublished coworker has related profiles",
                        path("/published/301/", "/published/202/")),
                asking(
                        "wrong data",
                        "every team is team 55",
                        request -> path("/teams/5[67]/", "/teams/55/")
                                .apply(
                                        request.path().matches(".*/teams/5[67]/.*")
                                                ? request.withToken("jane-smith")
                                                : request)));
    }

    private static UnaryOperator<Request> path(String pattern, String replacement) {
        return request -> new Request(
                request.method(),
                request.path().replaceAll(pattern, replacement),
                request.query(),
                request.headers(),
                request.token());
    }

    private static UnaryOperator<Request> shape(UnaryOperator<String> change) {
        return request -> new Request(
                request.method(),
                request.path(),
                request.query().stream()
                        .map(sent -> sent.name().equals(SHAPE)
                                ? new Request.QueryParameter(SHAPE, change.apply(sent.value()))
                                : sent)
                        .toList(),
                request.headers(),
                request.token());
    }

    private static Request firstShape(Request request) {
        Optional<Request.QueryParameter> first = request.query().stream()
                .filter(sent -> sent.name().equals(SHAPE))
                .findFirst();
        return new Request(
                request.method(), request.path(), first.stream().toList(), request.headers(), request.token());
    }

    /** Treats these credentials as those of somebody who may read team 55. */
    private static UnaryOperator<Request> token(@Nullable String name) {
        return request -> Objects.equals(request.token(), name) ? request.withToken("jane-smith") : request;
    }
}
