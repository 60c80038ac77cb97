package org.coworkingapi.client.test;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The conditions of a contract on {@code If-Match} and on the body of a request.
 *
 * @param pattern the pattern of WireMock; null if all requests match
 */
record RequestCondition(@Nullable RequestPattern pattern) {

    /** The headers of a request that a condition includes. */
    static final String IF_MATCH = "If-Match";

    static final RequestCondition NONE = new RequestCondition(null);

    private static final String BODY = "bodyPatterns";

    /** Returns the conditions of a WireMock mapping. */
    static RequestCondition of(JsonNode mapping) {
        JsonNode header = mapping.at("/request/headers/" + IF_MATCH);
        JsonNode body = mapping.at("/request/" + BODY);
        if (header.isMissingNode() && body.isMissingNode()) {
            return NONE;
        }
        ObjectNode condition = JsonNodeFactory.instance.objectNode();
        ObjectNode request = condition.putObject("request").put("method", "ANY");
        if (!header.isMissingNode()) {
            request.putObject("headers").set(IF_MATCH, header);
        }
        if (!body.isMissingNode()) {
            request.set(BODY, body);
        }
        condition.putObject("response");
        return new RequestCondition(StubMapping.buildFrom(condition.toString()).getRequest());
    }

    boolean matches(Request request) {
        return pattern == null || pattern.match(request).isExactMatch();
    }
}
