package org.coworkingapi.server.stub.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.stub.Repository;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Tests that an implementation of the two interfaces produces the responses of the spec. */
@SpringBootTest(
        classes = SampleImplementation.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"coworking.bearer.issuer=https://id.example.com", "coworking.bearer.audience=coworking-api"})
@Import(SampleClient.class)
class SampleImplementationTest {

    private static final String TEAM = "/api/public/teams/55/profile";
    private static final String RELATED = "/api/public/coworkers/published/101/related";

    @Autowired
    private SampleClient client;

    @Test
    void a_response_has_every_property_in_the_order_of_the_spec() throws Exception {
        ReceivedResponse response = client.get(TEAM);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Content-Type")).contains("application/json");
        assertThat(response.json().propertyNames())
                .containsExactlyElementsOf(
                        Repository.SPEC.schema("Team").node().get("properties").propertyNames());
        assertThat(client.get(RELATED).status()).isEqualTo(200);
    }

    @Test
    void the_shape_is_applied_although_the_implementation_ignores_it() throws Exception {
        assertThat(client.get(TEAM + "?_shape=ProfileTagsList,Name").body())
                .isEqualTo("{\"Name\":\"Tech Innovators\",\"ProfileTagsList\":[\"technology\",\"startup\"]}");
        assertThat(client.get(TEAM + "?_shape=Nmae").body()).contains("\"code\":\"UNKNOWN_SHAPE_FIELD\"");
        assertThat(client.get(RELATED + "?_shape=Threads.Id").body()).isEqualTo("{\"Threads\":[{\"Id\":9001}]}");
    }

    @Test
    void a_successful_response_is_never_sent_as_application_problem_json() throws Exception {
        ReceivedResponse response = client.get(TEAM, "Accept", "application/problem+json");
        assertThat(response.status()).isEqualTo(406);
        assertThat(response.body()).contains("\"code\":\"NOT_ACCEPTABLE\"");
    }

    @Test
    void the_shape_is_not_applied_to_problems() throws Exception {
        assertThat(client.get("/api/public/teams/56/profile?_shape=Name").body())
                .contains("\"code\":\"TEAM_NOT_FOUND\"");
    }

    @Test
    void the_response_contains_no_internal_details_if_the_implementation_fails() throws Exception {
        ReceivedResponse response = client.get("/api/public/teams/500/profile");
        assertThat(response.status()).isEqualTo(500);
        assertThat(response.body()).contains("\"code\":\"INTERNAL_ERROR\"").doesNotContain("secret", "Exception");
    }
}
