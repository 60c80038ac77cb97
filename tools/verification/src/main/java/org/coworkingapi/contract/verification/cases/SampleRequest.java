package org.coworkingapi.contract.verification.cases;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.http.BodyFormat;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that is defined by a token, the values of the parameters, and a body.
 *
 * @param token a name from {@code tokens.json}; null for a request without a token
 * @param parameters the values by parameter name, not encoded; all path parameters are present, and the items of lists
 *     have commas between them
 * @param mediaType the media type of the body; empty if the operation has no body
 * @param body the value of the body; a missing node for a request without a body
 */
record SampleRequest(
        Operation operation, @Nullable String token, Map<String, String> parameters, String mediaType, JsonNode body) {

    SampleRequest {
        parameters = Map.copyOf(parameters);
    }

    /** Returns a request without a token, parameters and body. */
    static SampleRequest of(Operation operation) {
        return new SampleRequest(operation, null, Map.of(), "", MissingNode.getInstance());
    }

    SampleRequest with(String parameter, String value) {
        return with(Map.of(parameter, value));
    }

    SampleRequest with(Map<String, String> values) {
        Map<String, String> newParameters = new LinkedHashMap<>(parameters);
        newParameters.putAll(values);
        return new SampleRequest(operation, token, newParameters, mediaType, body);
    }

    SampleRequest without(String parameter) {
        Map<String, String> newParameters = new LinkedHashMap<>(parameters);
        newParameters.remove(parameter);
        return new SampleRequest(operation, token, newParameters, mediaType, body);
    }

    SampleRequest withToken(@Nullable String newToken) {
        return new SampleRequest(operation, newToken, parameters, mediaType, body);
    }

    SampleRequest withMediaType(String newMediaType) {
        return new SampleRequest(operation, token, parameters, newMediaType, body);
    }

    SampleRequest withBody(JsonNode newBody) {
        return new SampleRequest(operation, token, parameters, mediaType, newBody);
    }

    /**
     * Returns the request with changed members of its body. If the body or the changes are not an object, the changes
     * replace the whole body.
     */
    SampleRequest withChangedBody(JsonNode changes) {
        if (body.deepCopy() instanceof ObjectNode object && changes instanceof ObjectNode members) {
            object.setAll(members);
            return withBody(object);
        }
        return withBody(changes);
    }

    Request request() {
        Map<String, String> path = new LinkedHashMap<>();
        operation.parametersIn("path").forEach(parameter -> {
            String value = parameters.get(parameter.name());
            if (value != null) {
                path.put(parameter.name(), percentEncoded(value));
            }
        });
        Request request = Request.get(operation.path(path), token).withMethod(operation.method());
        for (Parameter parameter : operation.parameters()) {
            String value = parameters.get(parameter.name());
            for (String written : value == null ? List.<String>of() : parameter.written(value)) {
                request = switch (parameter.in()) {
                    case "query" -> request.withQuery(parameter.name(), written);
                    case "header" -> request.withHeader(parameter.name(), written);
                    case "cookie" -> request.withCookie(parameter.name(), percentEncoded(written));
                    default -> request;
                };
            }
        }
        return body.isMissingNode()
                ? request
                : request.withBody(mediaType, BodyFormat.of(mediaType).write(body));
    }

    private static String percentEncoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
