package com.example.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.client.test.CoworkingStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MembersControllerTest {

    @RegisterExtension
    static final CoworkingStub STUB = CoworkingStub.ofAllConsumers();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void configureClient(DynamicPropertyRegistry properties) {
        properties.add("coworking.client.base-url", STUB::baseUrl);
        properties.add("coworking.client.token", () -> "jane-smith");
    }

    @Test
    void returns_the_names_of_all_members() throws Exception {
        STUB.team(55).found();

        HttpResponse<String> page = page();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("\"name\":\"Tech Innovators\"", "\"fullName\":\"Jane Smith\"");
    }

    @Test
    void returns_404_if_the_team_does_not_exist() throws Exception {
        STUB.team(55).missing();

        assertThat(page().statusCode()).isEqualTo(404);
    }

    @Test
    void retries_after_a_short_outage_of_the_api() throws Exception {
        STUB.team(55).fails(ErrorCode.UNAVAILABLE, Duration.ofSeconds(1)).times(1).then().found();

        assertThat(page().statusCode()).isEqualTo(200);
        assertThat(STUB.requests()).hasSize(2);
    }

    private HttpResponse<String> page() throws Exception {
        URI uri = URI.create("http://localhost:" + port + "/teams/55/members");
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
