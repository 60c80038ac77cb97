package org.coworkingapi.client.micrometer;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/** Names and tags of an observation; implement it to change some of them, and take the others from here. */
@SuppressWarnings("exports") // Who uses it requires Micrometer; who does not must not need it to compile.
public interface CoworkingObservationConvention extends ObservationConvention<CoworkingObservationContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof CoworkingObservationContext;
    }

    /** Name of the meter, {@code http.client.requests}, as Spring's HTTP clients have it. */
    @Override
    default String getName() {
        return "http.client.requests";
    }

    /** Name of the span, such as {@code GET /api/public/teams/{teamId}/profile}, as OpenTelemetry has it. */
    @Override
    default String getContextualName(CoworkingObservationContext context) {
        return context.request().method() + " " + context.request().uriTemplate();
    }

    /**
     * Tags of meter and span, as Spring's clients have them: {@code client.name, exception, method, outcome, status,
     * uri}.
     */
    @Override
    default KeyValues getLowCardinalityKeyValues(CoworkingObservationContext context) {
        return SpringKeys.of(context);
    }

    /** Tags of the span only, as OpenTelemetry has them for HTTP clients, but for {@code url.full}, which holds ids. */
    @Override
    default KeyValues getHighCardinalityKeyValues(CoworkingObservationContext context) {
        return OpenTelemetryKeys.of(context);
    }
}
