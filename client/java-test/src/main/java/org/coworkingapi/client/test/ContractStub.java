package org.coworkingapi.client.test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A stub that was generated from a contract.
 *
 * @param contract the contract, such as {@code team-bookings-page/get-team-profile/filter-of-a-team}
 * @param mapping the WireMock mapping
 */
record ContractStub(String consumer, Operation operation, String contract, ObjectNode mapping) {

    private static final String SHAPE = "_shape";
    private static final String AUTHORIZATION = "Authorization";
    /** A regular expression for a shape that selects all fields. */
    private static final String BLANK = " *";

    private static final Set<String> SUPPORTED_HEADERS =
            Set.of(AUTHORIZATION, "Content-Type", RequestCondition.IF_MATCH);

    /** Returns the body of the response; a missing node for none. */
    JsonNode body() {
        String body = mapping.at("/response/body").asString("");
        return body.isEmpty() ? MissingNode.getInstance() : Json.read(body);
    }

    int status() {
        return mapping.at("/response/status").asInt();
    }

    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        mapping.at("/response/headers").forEachEntry((name, value) -> headers.put(name, value.asString()));
        return headers;
    }

    /** Returns the name of the request's token; null for none. */
    @Nullable
    String token() {
        return Token.of(
                mapping.at("/request/headers/" + AUTHORIZATION + "/equalTo").stringValue(null));
    }

    /** Returns the {@code _shape} of the request; null for none. */
    @Nullable
    String shape() {
        return mapping.at("/request/queryParameters/" + SHAPE + "/equalTo").stringValue(null);
    }

    /** Returns the query parameters of the request except {@code _shape}. */
    Map<String, String> query() {
        Map<String, String> values = new TreeMap<>();
        queryMatchers()
                .forEachEntry((name, matcher) ->
                        values.put(name, matcher.path("equalTo").asString("")));
        values.remove(SHAPE);
        return values;
    }

    /**
     * Returns the operation and its ids; empty if the request has conditions on headers besides the token, the content
     * type and {@code If-Match}, or conditions on query parameters besides equality.
     */
    Optional<StubKey> key() {
        JsonNode request = mapping.get("request");
        boolean isSupported = request.path("method").asString("").equals(operation.method())
                && SUPPORTED_HEADERS.containsAll(request.path("headers").propertyNames())
                && queryMatchers().valueStream().allMatch(matcher -> matcher.has("equalTo"));
        return isSupported ? StubKey.ofPath(operation, request.path("urlPath").asString("")) : Optional.empty();
    }

    private JsonNode queryMatchers() {
        return mapping.at("/request/queryParameters");
    }

    /**
     * Returns the mapping to serve. If the contract has no token, the mapping does not match requests with a token,
     * because the contract does not verify their responses. The same applies to the parameters in the query.
     */
    String servedMapping() {
        ObjectNode restricted = mapping.deepCopy();
        if (mapping.at("/request/headers/" + AUTHORIZATION).isMissingNode()) {
            restricted.withObject("/request/headers/" + AUTHORIZATION).put("absent", true);
        }
        if (mapping.at("/request/queryParameters/" + SHAPE).isMissingNode()) {
            ArrayNode alternatives =
                    restricted.withObject("/request/queryParameters/" + SHAPE).withArray("or");
            alternatives.addObject().put("absent", true);
            alternatives.addObject().put("matches", BLANK);
        }
        for (String name : Spec.queryParameters(operation.id())) {
            if (!name.equals(SHAPE) && !queryMatchers().has(name)) {
                restricted.withObject("/request/queryParameters/" + name).put("absent", true);
            }
        }
        return restricted.toString();
    }
}
