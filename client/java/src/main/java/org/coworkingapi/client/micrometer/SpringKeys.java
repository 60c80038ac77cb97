package org.coworkingapi.client.micrometer;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.coworkingapi.client.ClientRequest;
import org.coworkingapi.client.ClientResponse;
import org.jspecify.annotations.Nullable;

/**
 * The tags of Spring's HTTP clients. Every observation has all tags, because Prometheus rejects meters of the same name
 * with different tags.
 */
final class SpringKeys {

    private SpringKeys() {}

    static KeyValues of(CoworkingObservationContext context) {
        ClientRequest request = context.request();
        @Nullable ClientResponse response = context.getResponse();
        return KeyValues.of(
                "client.name", request.host(),
                "exception", exception(context.getError()),
                "method", request.method(),
                "outcome", response == null ? "UNKNOWN" : outcome(response.status()),
                "status", response == null ? "CLIENT_ERROR" : String.valueOf(response.status()),
                "uri", request.uriTemplate());
    }

    private static String exception(@Nullable Throwable error) {
        if (error == null) {
            return KeyValue.NONE_VALUE;
        }
        String name = error.getClass().getSimpleName();
        return name.isEmpty() ? error.getClass().getName() : name;
    }

    private static String outcome(int status) {
        return switch (status / 100) {
            case 1 -> "INFORMATIONAL";
            case 2 -> "SUCCESS";
            case 3 -> "REDIRECTION";
            case 4 -> "CLIENT_ERROR";
            case 5 -> "SERVER_ERROR";
            default -> "UNKNOWN";
        };
    }
}
