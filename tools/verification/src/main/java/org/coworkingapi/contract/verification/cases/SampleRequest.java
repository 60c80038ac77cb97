package org.coworkingapi.contract.verification.cases;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A request that is defined by a token and the values of the parameters.
 *
 * @param token a name from {@code tokens.json}; null for a request without a token
 * @param parameters the values by parameter name, not encoded; all path parameters are present
 */
record SampleRequest(Operation operation, @Nullable String token, Map<String, String> parameters) {

    SampleRequest {
        parameters = Map.copyOf(parameters);
    }

    SampleRequest with(String parameter, String value) {
        return with(Map.of(parameter, value));
    }

    SampleRequest with(Map<String, String> values) {
        Map<String, String> newParameters = new LinkedHashMap<>(parameters);
        newParameters.putAll(values);
        return new SampleRequest(operation, token, newParameters);
    }

    SampleRequest without(String parameter) {
        Map<String, String> newParameters = new LinkedHashMap<>(parameters);
        newParameters.remove(parameter);
        return new SampleRequest(operation, token, newParameters);
    }

    SampleRequest withToken(@Nullable String newToken) {
        return new SampleRequest(operation, newToken, parameters);
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
            if (value != null && parameter.in().equals("query")) {
                request = request.withQuery(parameter.name(), value);
            } else if (value != null && parameter.in().equals("header")) {
                request = request.withHeader(parameter.name(), value);
            }
        }
        return request;
    }

    private static String percentEncoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
