package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import java.net.URI;
import org.coworkingapi.client.micrometer.CoworkingObservationContext;
import org.coworkingapi.client.micrometer.ObservationInterceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.client.observation.DefaultClientRequestObservationConvention;

/** Tests that observations have the name and tags of Spring's HTTP clients. Different tags would split the meter. */
class SpringConventionTest {

    private static final DefaultClientRequestObservationConvention SPRING =
            new DefaultClientRequestObservationConvention();

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CONTINUE", "SWITCHING_PROTOCOLS", "PROCESSING", "EARLY_HINTS"})
    void an_observation_has_the_name_and_tags_of_spring_for_each_status(HttpStatus status) throws Exception {
        try (WireServer server = WireServer.responding(status.value(), "")) {
            CoworkingObservationContext clientContext = observe(server);
            ClientRequestObservationContext springContext = springContext(server, clientContext.getError());
            try (ClientHttpResponse response = springContext.getCarrier().execute()) {
                springContext.setResponse(response);

                assertThat(clientContext.getName()).isEqualTo(SPRING.getName());
                assertThat(KeyValues.of(clientContext.getLowCardinalityKeyValues()))
                        .isEqualTo(SPRING.getLowCardinalityKeyValues(springContext));
            }
        }
    }

    @Test
    void an_observation_has_the_tags_of_spring_without_a_response() throws Exception {
        try (WireServer server = WireServer.running(WireServer.Connection::reset)) {
            Observation.Context clientContext = observe(server);

            assertThat(KeyValues.of(clientContext.getLowCardinalityKeyValues()))
                    .isEqualTo(SPRING.getLowCardinalityKeyValues(springContext(server, clientContext.getError())))
                    .extracting(KeyValue::getValue)
                    .contains("TransportException", "CLIENT_ERROR", "UNKNOWN");
        }
    }

    private static CoworkingObservationContext observe(WireServer server) {
        ObservedRequests observed = new ObservedRequests();
        CoworkingClient client = server.builder()
                .retry(Retry.none())
                .interceptor(ObservationInterceptor.of(observed.registry()))
                .build();
        catchThrowable(() -> client.teams().profile(55));
        return observed.requests().get(0);
    }

    private static ClientRequestObservationContext springContext(WireServer server, Throwable error) throws Exception {
        ClientRequestObservationContext context =
                new ClientRequestObservationContext(new SimpleClientHttpRequestFactory()
                        .createRequest(URI.create(server.url() + "/api/public/teams/55/profile"), HttpMethod.GET));
        context.setUriTemplate(server.url() + "/api/public/teams/{teamId}/profile");
        if (error != null) {
            context.setError(error);
        }
        return context;
    }
}
