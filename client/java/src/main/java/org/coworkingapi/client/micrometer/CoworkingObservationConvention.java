package org.coworkingapi.client.micrometer;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/** The names and tags of an observation. Implement this interface to change some of them. */
@SuppressWarnings("exports") // Micrometer is optional: applications without it must still compile.
public interface CoworkingObservationConvention extends ObservationConvention<CoworkingObservationContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof CoworkingObservationContext;
    }

    /** Returns the name of the meter, {@code http.client.requests}, the same as for Spring's HTTP clients. */
    @Override
    default String getName() {
        return "http.client.requests";
    }

    /**
     * Returns the name of the span, such as {@code GET /api/public/teams/{teamId}/profile}, as OpenTelemetry defines
     * it.
     */
    @Override
    default String getContextualName(CoworkingObservationContext context) {
        return context.request().method() + " " + context.request().uriTemplate();
    }

    /**
     * Returns the tags of meter and span, the same as for Spring's clients: {@code client.name, exception, method,
     * outcome, status, uri}.
     */
    @Override
    default KeyValues getLowCardinalityKeyValues(CoworkingObservationContext context) {
        return SpringKeys.of(context);
    }

    /** Returns the tags of the span only. They follow OpenTelemetry, without {@code url.full}, which contains ids. */
    @Override
    default KeyValues getHighCardinalityKeyValues(CoworkingObservationContext context) {
        return OpenTelemetryKeys.of(context);
    }
}
