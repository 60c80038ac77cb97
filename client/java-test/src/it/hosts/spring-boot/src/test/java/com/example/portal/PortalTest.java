package com.example.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.coworkingapi.client.test.CoworkingStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.application.name=portal")
class PortalTest {

    @RegisterExtension
    static final CoworkingStub STUB = CoworkingStub.ofAllConsumers();

    @Autowired
    private MeterRegistry meters;

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void configureClient(DynamicPropertyRegistry properties) {
        properties.add("coworking.client.base-url", STUB::baseUrl);
        properties.add("coworking.client.token", () -> "bob-wilson");
    }

    @Test
    void the_application_returns_the_card_of_a_team_and_measures_the_request_of_the_client() throws Exception {
        STUB.team(55).found();

        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/teams/55/card"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("{\"name\":\"Tech Innovators\"}");
        assertThat(STUB.requests()).hasSize(1);
        assertThat(meters.get("http.client.requests")
                        .tag("uri", "/api/public/teams/{teamId}/profile")
                        .timer()
                        .count())
                .isEqualTo(1);
    }
}
