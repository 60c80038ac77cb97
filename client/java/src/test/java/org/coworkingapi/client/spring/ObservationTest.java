package org.coworkingapi.client.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.coworkingapi.client.Interceptor;
import org.coworkingapi.client.micrometer.CoworkingObservationConvention;
import org.coworkingapi.client.micrometer.ObservationInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Observations in an application with an {@code ObservationRegistry}. */
class ObservationTest {

    @Test
    void an_observation_has_springs_meter_name_and_the_uri_template_as_a_tag() {
        List<Observation.Context> observed = call(application -> application);

        assertThat(observed).singleElement().satisfies(context -> {
            assertThat(context.getName()).isEqualTo("http.client.requests");
            assertThat(context.getLowCardinalityKeyValue("uri").getValue())
                    .isEqualTo("/api/public/teams/{teamId}/profile");
        });
    }

    @Test
    void an_observation_has_the_name_that_spring_boots_property_sets() {
        List<Observation.Context> observed = call(application ->
                application.withPropertyValues("management.observations.http.client.requests.name=portal.calls"));

        assertThat(observed).singleElement().satisfies(context -> {
            assertThat(context.getName()).isEqualTo("portal.calls");
            assertThat(context.getLowCardinalityKeyValue("uri").getValue())
                    .isEqualTo("/api/public/teams/{teamId}/profile");
        });
    }

    @Test
    void an_observation_uses_the_convention_of_the_application() {
        List<Observation.Context> observed = call(application -> application
                .withPropertyValues("management.observations.http.client.requests.name=portal.calls")
                .withBean(CoworkingObservationConvention.class, CustomConvention::new));

        assertThat(observed).extracting(Observation.Context::getName).containsExactly("of.the.convention");
    }

    @Test
    void observations_can_be_disabled_by_spring_boots_property() {
        assertThat(call(application ->
                        application.withPropertyValues("management.observations.enable.http.client.requests=false")))
                .isEmpty();
    }

    @Test
    void the_auto_configuration_backs_off_if_the_application_defines_an_observation_interceptor() {
        List<Observation.Context> observed = call(application -> application.withBean(
                ObservationInterceptor.class, () -> ObservationInterceptor.of(ObservationRegistry.NOOP)));

        assertThat(observed).isEmpty();
    }

    @Test
    void an_observation_includes_the_other_interceptors() {
        assertThat(call(application -> application.withUserConfiguration(TagConfiguration.class)))
                .singleElement()
                .satisfies(context -> assertThat(
                                context.getLowCardinalityKeyValue("annotated").getValue())
                        .isEqualTo("yes"));
    }

    @Test
    void observations_require_a_registry() {
        TestApplications.application()
                .withPropertyValues("coworking.client.base-url=http://localhost", "coworking.client.token=a-token")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Interceptor.class));
    }

    private static List<Observation.Context> call(UnaryOperator<ApplicationContextRunner> customizer) {
        List<Observation.Context> observed = new ArrayList<>();
        try (ApiServer server = ApiServer.responding(200, "{}")) {
            customizer
                    .apply(TestApplications.application(server))
                    .withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class))
                    .withBean(ObservationHandler.class, () -> new Recording(observed))
                    .run(context -> TestApplications.client(context).teams().profile(55));
        }
        return observed;
    }

    private record Recording(List<Observation.Context> observed) implements ObservationHandler<Observation.Context> {

        @Override
        public void onStop(Observation.Context context) {
            observed.add(context);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }

    private record CustomConvention() implements CoworkingObservationConvention {

        @Override
        public String getName() {
            return "of.the.convention";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TagConfiguration {

        /** Returns an interceptor that runs before all others except the observation interceptor. */
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE + 1)
        Interceptor annotatingInterceptor(ObservationRegistry registry) {
            return (request, next) -> {
                registry.getCurrentObservation().lowCardinalityKeyValue("annotated", "yes");
                return next.send(request);
            };
        }
    }
}
