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

/** Observes each request that is sent, and sends the context of its span along. */
@SuppressWarnings("exports") // Who uses it requires Micrometer; who does not must not need it to compile.
public final class ObservationInterceptor implements Interceptor {

    private static final CoworkingObservationConvention DEFAULT = new CoworkingObservationConvention() {};

    private final ObservationRegistry registry;
    private final @Nullable ObservationConvention<CoworkingObservationContext> convention;

    private ObservationInterceptor(
            ObservationRegistry registry, @Nullable ObservationConvention<CoworkingObservationContext> convention) {
        this.registry = Objects.requireNonNull(registry, "registry");
        this.convention = convention;
    }

    /** Observes by a registry, with its global convention for {@link CoworkingObservationContext} if it has one. */
    public static ObservationInterceptor of(ObservationRegistry registry) {
        return new ObservationInterceptor(registry, null);
    }

    /** Observes by a registry, with names and tags of your own. */
    public static ObservationInterceptor of(
            ObservationRegistry registry, ObservationConvention<CoworkingObservationContext> convention) {
        return new ObservationInterceptor(registry, Objects.requireNonNull(convention, "convention"));
    }

    @Override
    public ClientResponse intercept(ClientRequest request, Next next) {
        if (registry.isNoop()) {
            return next.send(request);
        }
        CoworkingObservationContext context = new CoworkingObservationContext(request);
        Observation observation = Observation.createNotStarted(convention, DEFAULT, () -> context, registry);
        return observation.observe(() -> {
            ClientResponse response = next.send(context.toSend());
            context.setResponse(response);
            if (response.status() >= 400) {
                // An error to Spring and OpenTelemetry, even if the next attempt may mend it. Not the caller's: that
                // has ids.
                observation.error(CoworkingApiException.of(request.operation(), response.status(), null, null));
            }
            return response;
        });
    }
}
