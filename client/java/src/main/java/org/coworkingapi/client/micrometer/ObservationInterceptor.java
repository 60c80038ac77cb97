package org.coworkingapi.client.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;
import org.coworkingapi.client.ClientRequest;
import org.coworkingapi.client.ClientResponse;
import org.coworkingapi.client.CoworkingApiException;
import org.coworkingapi.client.Interceptor;
import org.jspecify.annotations.Nullable;

/** Observes each request with Micrometer and propagates the trace context. */
@SuppressWarnings("exports") // Micrometer is optional: applications without it must still compile.
public final class ObservationInterceptor implements Interceptor {

    private static final CoworkingObservationConvention DEFAULT = new CoworkingObservationConvention() {};

    private final ObservationRegistry registry;
    private final @Nullable ObservationConvention<CoworkingObservationContext> convention;

    private ObservationInterceptor(
            ObservationRegistry registry, @Nullable ObservationConvention<CoworkingObservationContext> convention) {
        this.registry = Objects.requireNonNull(registry, "registry must not be null");
        this.convention = convention;
    }

    /**
     * Returns an interceptor for a registry, with its global convention for {@link CoworkingObservationContext} if
     * present.
     */
    public static ObservationInterceptor of(ObservationRegistry registry) {
        return new ObservationInterceptor(registry, null);
    }

    /** Returns an interceptor for a registry, with a custom convention. */
    public static ObservationInterceptor of(
            ObservationRegistry registry, ObservationConvention<CoworkingObservationContext> convention) {
        return new ObservationInterceptor(registry, Objects.requireNonNull(convention, "convention must not be null"));
    }

    @Override
    public ClientResponse intercept(ClientRequest request, Next next) {
        Objects.requireNonNull(request, "request must not be null");
        Objects.requireNonNull(next, "next must not be null");
        if (registry.isNoop()) {
            return next.send(request);
        }
        CoworkingObservationContext context = new CoworkingObservationContext(request);
        Observation observation = Observation.createNotStarted(convention, DEFAULT, () -> context, registry);
        return observation.observe(() -> {
            ClientResponse response = next.send(context.requestToSend());
            context.setResponse(response);
            if (response.status() >= 400) {
                // Spring and OpenTelemetry record an error status as an error even if a retry succeeds. The exception
                // that the caller receives is not recorded, because its problem may contain ids.
                observation.error(CoworkingApiException.of(request.operation(), response.status(), null, null));
            }
            return response;
        });
    }
}
