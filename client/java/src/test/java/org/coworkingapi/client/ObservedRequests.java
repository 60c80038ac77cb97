package org.coworkingapi.client;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.coworkingapi.client.micrometer.CoworkingObservationContext;

/**
 * The recorded observations. Micrometer's test registry also detects observations that are started or stopped twice.
 */
final class ObservedRequests {

    private final List<CoworkingObservationContext> requests = new ArrayList<>();
    private final TestObservationRegistry registry = TestObservationRegistry.create();

    ObservedRequests() {
        registry.observationConfig().observationHandler(new Handler(context -> {}, requests::add));
    }

    ObservationRegistry registry() {
        return registry;
    }

    /** Runs an action when an observation starts, as a tracer does. */
    void addStartHandler(Consumer<CoworkingObservationContext> start) {
        registry.observationConfig().observationHandler(new Handler(start, context -> {}));
    }

    /** Returns the stopped observations. */
    List<CoworkingObservationContext> requests() {
        return requests;
    }

    static Map<String, String> lowCardinality(Observation.Context observation) {
        return map(observation.getLowCardinalityKeyValues());
    }

    static Map<String, String> highCardinality(Observation.Context observation) {
        return map(observation.getHighCardinalityKeyValues());
    }

    private static Map<String, String> map(KeyValues keys) {
        return keys.stream().collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue));
    }

    private record Handler(Consumer<CoworkingObservationContext> start, Consumer<CoworkingObservationContext> stop)
            implements ObservationHandler<CoworkingObservationContext> {

        @Override
        public void onStart(CoworkingObservationContext context) {
            start.accept(context);
        }

        @Override
        public void onStop(CoworkingObservationContext context) {
            stop.accept(context);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof CoworkingObservationContext;
        }
    }
}
