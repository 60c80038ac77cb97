package org.coworkingapi.client.micrometer;

import io.micrometer.observation.transport.RequestReplySenderContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.coworkingapi.client.ClientRequest;
import org.coworkingapi.client.ClientResponse;

/** The context of one observed request. Its carrier is the map of the headers that a tracer adds. */
@SuppressWarnings("exports") // Micrometer is optional: applications without it must still compile.
public final class CoworkingObservationContext extends RequestReplySenderContext<Map<String, String>, ClientResponse> {

    private final ClientRequest request;

    CoworkingObservationContext(ClientRequest request) {
        super((headers, name, value) -> Objects.requireNonNull(headers).put(name, value));
        this.request = request;
        setCarrier(new HashMap<>());
    }

    /** Returns the request without the headers of the tracer. */
    public ClientRequest request() {
        return request;
    }

    /** Returns the request with the headers of the tracer. */
    ClientRequest requestToSend() {
        ClientRequest traced = request;
        for (Map.Entry<String, String> header :
                Objects.requireNonNull(getCarrier()).entrySet()) {
            try {
                traced = traced.with(header.getKey(), header.getValue());
            } catch (IllegalArgumentException e) {
                // A trace may lose invalid baggage, but the call must not fail because of it.
            }
        }
        return traced;
    }
}
