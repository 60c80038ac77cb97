package org.coworkingapi.client.micrometer;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.client.ClientRequest;
import org.coworkingapi.client.ClientResponse;
import org.jspecify.annotations.Nullable;

/** The span attributes of OpenTelemetry's semantic conventions for HTTP clients. */
final class OpenTelemetryKeys {

    private OpenTelemetryKeys() {}

    static KeyValues of(CoworkingObservationContext context) {
        ClientRequest request = context.request();
        @Nullable ClientResponse response = context.getResponse();
        List<KeyValue> keys = new ArrayList<>(List.of(
                KeyValue.of("http.request.method", request.method()),
                KeyValue.of("server.address", request.host()),
                KeyValue.of("server.port", String.valueOf(request.port())),
                KeyValue.of("url.template", request.uriTemplate())));
        if (request.attempt() > 1) {
            keys.add(KeyValue.of("http.request.resend_count", String.valueOf(request.attempt() - 1)));
        }
        if (response != null) {
            keys.add(KeyValue.of("http.response.status_code", String.valueOf(response.status())));
        }
        @Nullable Throwable error = context.getError();
        if (error != null) {
            keys.add(KeyValue.of(
                    "error.type", response == null ? error.getClass().getName() : String.valueOf(response.status())));
        }
        return KeyValues.of(keys);
    }
}
