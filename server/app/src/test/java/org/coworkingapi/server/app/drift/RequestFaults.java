package org.coworkingapi.server.app.drift;

import static org.coworkingapi.server.app.drift.WireFault.inRequest;
import static org.coworkingapi.server.app.drift.WireFault.inRequestWithError;
import static org.coworkingapi.server.app.drift.WireFault.inResponse;

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

/** Faults of a server that does not validate requests. */
final class RequestFaults {

    private static final String SHAPE = "_shape";

    private RequestFaults() {}

    static List<WireFault> all() {
        return List.of(
                inRequest("unchecked constraint", "an id below the minimum is looked up", path("/(0|-\\d+)/", "/999/")),
                inRequest(
                        "unchecked constraint",
                        "an id that is not a number is looked up",
                        path("/teams/[a-z]+/", "/teams/999/")),
                inRequest("unchecked constraint", "an id beyond int64 is truncated", path("/\\d{19,}/", "/999/")),
                inRequest(
                        "unchecked constraint",
                        "the fraction of an id is ignored",
                        path("/(\\d+)(\\.|%2E)\\d+/", "/$1/")),
                inRequestWithError(
                        "unchecked constraint",
                        "empty paths in _shape are skipped",
                        "INVALID_SHAPE",
                        shape(text -> text.replaceAll("[, ]+", ",").replaceAll("^,|,$", ""))),
                inRequest(
                        "unchecked constraint",
                        "_shape with more than 2,048 characters is accepted",
                        shape(text -> text.length() > 2048 ? text.strip() : text)),
                inRequest(
                        "unchecked constraint",
                        "_shape with more than 100 paths is accepted",
                        shape(text -> text.split(",", -1).length > 100 ? text.substring(0, text.indexOf(',')) : text)),
                inRequest("unchecked constraint", "a duplicate _shape is accepted", RequestFaults::firstShape),
                inRequestWithError(
                        "unchecked constraint",
                        "names in _shape are case-insensitive",
                        "UNKNOWN_SHAPE_FIELD",
                        shape(text ->
                                text.equals(text.toLowerCase(Locale.ROOT)) || text.equals(text.toUpperCase(Locale.ROOT))
                                        ? ""
                                        : text)),
                inRequest("ignored shape", "_shape is ignored", shape(text -> "")),
                inRequestWithError(
                        "ignored shape",
                        "an unknown path in _shape is ignored",
                        "UNKNOWN_SHAPE_FIELD",
                        shape(text -> "")),
                inRequest(
                        "ignored shape",
                        "all paths of _shape except the first are ignored",
                        shape(text -> text.split(",", 2)[0])),
                inRequest(
                        "ignored shape",
                        "a path below a list selects complete elements",
                        shape(text ->
                                text.replaceAll("(^|,)(AllTeamMembers|RelatedProfiles|Threads)\\.[A-Za-z]+", "$1$2"))),
                inResponse("unselected field", "a shaped response always contains Id", (request, response) -> {
                    if (request.query(SHAPE).isPresent()
                            && response.status() == 200
                            && response.json() instanceof ObjectNode object) {
                        return new ReceivedResponse(
                                200, response.headers(), object.put("Id", 55).toString());
                    }
                    return response;
                }),
                inRequest("unchecked token", "no token is required", token(null)),
                inRequest("unchecked token", "an expired token is accepted", token("expired-token")),
                inRequest("unchecked token", "a token for another API is accepted", token("token-for-another-api")),
                inRequest("unchecked token", "any string is accepted as a token", token("garbled-token")),
                inRequest("unchecked token", "customers outside the team can read the team", token("grace-mbeki")),
                inRequest("unchecked token", "former members can read the team", token("priya-raman")),
                inRequest(
                        "unchecked request", "every method is handled like GET", request -> request.withMethod("GET")),
                inRequest(
                        "unchecked request",
                        "the header Accept is ignored",
                        request -> new Request(
                                request.method(), request.path(), request.query(), Map.of(), request.token())),
                inRequest("unchecked request", "a prefix of the path is ignored", path("^/.*(/api/public/)", "$1")),
                inRequest("unchecked request", "the rate limit is not applied", token("john-doe-who-called-too-often")),
                inRequest(
                        "wrong data",
                        "an unpublished coworker has related profiles",
                        path("/published/301/", "/published/202/")),
                inRequest(
                        "wrong data",
                        "every team id returns team 55",
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
                        .map(parameter -> parameter.name().equals(SHAPE)
                                ? new Request.QueryParameter(SHAPE, change.apply(parameter.value()))
                                : parameter)
                        .toList(),
                request.headers(),
                request.token());
    }

    private static Request firstShape(Request request) {
        Optional<Request.QueryParameter> first = request.query().stream()
                .filter(parameter -> parameter.name().equals(SHAPE))
                .findFirst();
        return new Request(
                request.method(), request.path(), first.stream().toList(), request.headers(), request.token());
    }

    /** Replaces a token with one that can read team 55. */
    private static UnaryOperator<Request> token(@Nullable String name) {
        return request -> Objects.equals(request.token(), name) ? request.withToken("jane-smith") : request;
    }
}
