package org.coworkingapi.server.app.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.FieldList;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.SchemaField;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Predicts responses to generated requests from the spec and from the complete response for a team. */
final class FuzzOracle {

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");

    private final JsonNode team;
    private final JsonSchema shape;
    private final List<String> paths;
    private final String token;

    private FuzzOracle(JsonNode team, JsonSchema shape, List<String> paths, String token) {
        this.team = team;
        this.shape = shape;
        this.paths = paths;
        this.token = token;
    }

    static FuzzOracle of(Api api) {
        return new FuzzOracle(
                api.get(Api.TEAM).json(),
                Repository.SPEC.schema("Shape"),
                Repository.SPEC.schema("Team").fields().stream()
                        .map(SchemaField::dotted)
                        .toList(),
                api.tokens().of(101));
    }

    /** Returns all paths of a team. */
    List<String> paths() {
        return paths;
    }

    /** Returns the valid token of generated requests. */
    String token() {
        return token;
    }

    /** Returns the difference between the response and the prediction, or an empty {@code Optional} if it matches. */
    Optional<String> violation(FuzzRequest request, ReceivedResponse response) {
        if (response.status() >= 500) {
            return Optional.of("status " + response.status() + " " + response.body());
        }
        if (response.status() == 200 && request.target().matches("/(\\?.*)?")) {
            return Optional.empty(); // The API page is not part of the spec.
        }
        Optional<String> difference = switch (request.kind()) {
            case "shape" -> checkShape(request.value(), response);
            case "id" -> checkId(request.value(), response);
            case "token" -> checkToken(request.value(), response);
            case "accept" -> expectStatus(response, 200, 406);
            default -> Optional.empty();
        };
        return difference.or(
                () -> ContractObserver.violations(Request.of(request.method(), request.target()), response));
    }

    private Optional<String> checkShape(String value, ReceivedResponse response) {
        if (!shape.violations(JsonMapper.shared().getNodeFactory().stringNode(value))
                .isEmpty()) {
            return expectCode(response, 400, "INVALID_SHAPE");
        }
        Set<List<String>> selected = FieldList.paths(value);
        if (!selected.stream().allMatch(path -> paths.contains(String.join(".", path)))) {
            return expectCode(response, 400, "UNKNOWN_SHAPE_FIELD");
        }
        JsonNode expected = selected.isEmpty() ? team : Projection.of(team, selected);
        return response.json().equals(expected)
                ? Optional.empty()
                : Optional.of("expected " + expected + " but was " + response.body());
    }

    private static Optional<String> checkId(String value, ReceivedResponse response) {
        if (INTEGER.matcher(value).matches() && isId(value)) {
            return expectStatus(response, 200, 401, 404);
        }
        return expectStatus(response, 400, 404); // 404 for empty or additional segments
    }

    private static boolean isId(String value) {
        try {
            return Long.parseLong(value) >= 1;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Optional<String> checkToken(String value, ReceivedResponse response) {
        return value.strip().equals(token) ? expectStatus(response, 200) : expectStatus(response, 400, 401);
    }

    private static Optional<String> expectCode(ReceivedResponse response, int status, String code) {
        boolean matches = response.status() == status
                && response.json().path("code").asString("").equals(code);
        return matches
                ? Optional.empty()
                : Optional.of(
                        "expected " + status + " " + code + " but was " + response.status() + " " + response.body());
    }

    private static Optional<String> expectStatus(ReceivedResponse response, Integer... statuses) {
        List<Integer> allowed = new ArrayList<>(List.of(statuses));
        return allowed.contains(response.status())
                ? Optional.empty()
                : Optional.of("expected one of " + allowed + " but was " + response.status() + " " + response.body());
    }
}
