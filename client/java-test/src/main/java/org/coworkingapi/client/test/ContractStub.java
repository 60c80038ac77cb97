package org.coworkingapi.client.test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A stub that was generated from a contract.
 *
 * @param mapping the WireMock mapping
 */
record ContractStub(String consumer, Operation operation, ObjectNode mapping) {

    private static final String SHAPE = "_shape";
    private static final String AUTHORIZATION = "Authorization";

    /** Returns the body of the response. */
    JsonNode body() {
        return Json.read(mapping.at("/response/body").asString());
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

    /** Returns the requested id; empty if the request has conditions beyond path, token and shape. */
    OptionalLong requestedId() {
        JsonNode request = mapping.get("request");
        boolean hasOnlyTokenAndShape = request.path("method").asString("").equals("GET")
                && Set.of(AUTHORIZATION).containsAll(request.path("headers").propertyNames())
                && Set.of(SHAPE).containsAll(request.path("queryParameters").propertyNames())
                && (request.path("queryParameters").isEmpty() || shape() != null);
        return hasOnlyTokenAndShape ? operation.idIn(request.path("urlPath").asString("")) : OptionalLong.empty();
    }

    /**
     * Returns the mapping to serve. If the contract has no token, the mapping does not match requests with a token,
     * because the contract does not verify their responses. The same applies to {@code _shape}.
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
            alternatives.addObject().put("matches", " *");
        }
        return restricted.toString();
    }
}
