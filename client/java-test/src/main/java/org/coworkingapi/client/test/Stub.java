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
 * A request and its answer, made from a contract.
 *
 * @param mapping as WireMock reads it
 */
record Stub(String consumer, Operation operation, ObjectNode mapping) {

    private static final String SHAPE = "_shape";
    private static final String AUTHORIZATION = "Authorization";

    /** The answer's body. */
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

    /** The name of the token that the request sends; null for none. */
    @Nullable
    String token() {
        return Token.of(
                mapping.at("/request/headers/" + AUTHORIZATION + "/equalTo").stringValue(null));
    }

    /** The request's {@code _shape}; null for none. */
    @Nullable
    String shape() {
        return mapping.at("/request/queryParameters/" + SHAPE + "/equalTo").stringValue(null);
    }

    /** The id that it asks for; empty if it asks for more than a profile and its shape. */
    OptionalLong plainId() {
        JsonNode request = mapping.get("request");
        boolean plain = request.path("method").asString("").equals("GET")
                && Set.of(AUTHORIZATION).containsAll(request.path("headers").propertyNames())
                && Set.of(SHAPE).containsAll(request.path("queryParameters").propertyNames())
                && (request.path("queryParameters").isEmpty() || shape() != null);
        return plain ? operation.idIn(request.path("urlPath").asString("")) : OptionalLong.empty();
    }

    /**
     * As it is served: a contract that sends no token, or no {@code _shape}, has verified nothing for requests that do.
     */
    String served() {
        ObjectNode served = mapping.deepCopy();
        if (mapping.at("/request/headers/" + AUTHORIZATION).isMissingNode()) {
            served.withObject("/request/headers/" + AUTHORIZATION).put("absent", true);
        }
        if (mapping.at("/request/queryParameters/" + SHAPE).isMissingNode()) {
            ArrayNode none =
                    served.withObject("/request/queryParameters/" + SHAPE).withArray("or");
            none.addObject().put("absent", true);
            none.addObject().put("matches", " *");
        }
        return served.toString();
    }
}
