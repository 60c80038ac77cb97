package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.coworkingapi.client.ObservedRequests.lowCardinality;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.GlobalObservationConvention;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import org.coworkingapi.client.micrometer.CoworkingObservationContext;
import org.coworkingapi.client.micrometer.CoworkingObservationConvention;
import org.coworkingapi.client.micrometer.ObservationInterceptor;
import org.junit.jupiter.api.Test;

/** Custom conventions and tracing headers. */
class ObservationSettingsTest {

    private static final String TEMPLATE = "/api/public/teams/{teamId}/profile";

    private final ObservedRequests observed = new ObservedRequests();

    @Test
    void the_interceptor_does_not_call_the_convention_without_handlers() {
        ObservationInterceptor interceptor = ObservationInterceptor.of(ObservationRegistry.create(), context -> {
            throw new AssertionError("No handler is registered.");
        });
        try (WireServer server = WireServer.responding(200, "{}")) {
            assertThatCode(() -> call(server, interceptor)).doesNotThrowAnyException();
        }
    }

    @Test
    void the_interceptor_uses_the_names_and_tags_of_a_custom_convention() {
        try (WireServer server = WireServer.responding(200, "{}")) {
            call(server, ObservationInterceptor.of(observed.registry(), new CustomConvention()));

            assertThat(observed.requests()).singleElement().satisfies(observation -> {
                assertThat(observation.getName()).isEqualTo("coworking.requests");
                assertThat(lowCardinality(observation))
                        .containsEntry("operation", "getTeamProfile")
                        .containsEntry("uri", TEMPLATE);
            });
        }
    }

    @Test
    void the_interceptor_uses_the_global_convention_of_the_registry() {
        observed.registry().observationConfig().observationConvention(new CustomConvention());
        try (WireServer server = WireServer.responding(200, "{}")) {
            call(server, ObservationInterceptor.of(observed.registry()));

            assertThat(observed.requests())
                    .singleElement()
                    .satisfies(observation -> assertThat(observation.getName()).isEqualTo("coworking.requests"));
        }
    }

    @Test
    void the_interceptor_omits_invalid_baggage_and_keeps_the_token() {
        Map<String, String> baggage = Map.of(
                "X-Plain", "yes", "X-Evil", "a\r\nHost: evil", "Authorization", "Bearer other", "not a name", "x");
        observed.addStartHandler(context ->
                baggage.forEach((name, value) -> context.getSetter().set(context.getCarrier(), name, value)));
        try (WireServer server = WireServer.responding(200, "{}")) {
            call(server, ObservationInterceptor.of(observed.registry()));

            assertThat(server.onlyRequest())
                    .contains("X-Plain: yes\r\n", "Authorization: Bearer a-token\r\n")
                    .doesNotContain("evil", "Bearer other", "not a name");
        }
    }

    private static void call(WireServer server, Interceptor interceptor) {
        server.builder().interceptor(interceptor).build().teams().profile(55);
    }

    /** A convention with another name and an additional tag. */
    private static final class CustomConvention
            implements CoworkingObservationConvention, GlobalObservationConvention<CoworkingObservationContext> {

        @Override
        public String getName() {
            return "coworking.requests";
        }

        @Override
        public KeyValues getLowCardinalityKeyValues(CoworkingObservationContext context) {
            return CoworkingObservationConvention.super
                    .getLowCardinalityKeyValues(context)
                    .and("operation", context.request().operation());
        }
    }
}
