package org.coworkingapi.client.micrometer;

import io.micrometer.observation.transport.RequestReplySenderContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.coworkingapi.client.ClientRequest;
import org.coworkingapi.client.ClientResponse;

/** What is known of one request while it is observed; its carrier is the headers that a tracer sends along. */
@SuppressWarnings("exports") // Who uses it requires Micrometer; who does not must not need it to compile.
public final class CoworkingObservationContext extends RequestReplySenderContext<Map<String, String>, ClientResponse> {

    private final ClientRequest request;

    CoworkingObservationContext(ClientRequest request) {
        super((headers, name, value) -> Objects.requireNonNull(headers).put(name, value));
        this.request = request;
        setCarrier(new HashMap<>());
    }

    /** The request, as it was before the headers of the tracer. */
    public ClientRequest request() {
        return request;
    }

    /** The request with the headers of the tracer. */
    ClientRequest toSend() {
        ClientRequest traced = request;
        for (Map.Entry<String, String> header :
                Objects.requireNonNull(getCarrier()).entrySet()) {
            try {
                traced = traced.with(header.getKey(), header.getValue());
            } catch (IllegalArgumentException e) {
                // A trace may lose some baggage that cannot be sent, but nobody loses a call because of a trace.
            }
        }
        return traced;
    }
}
