package org.coworkingapi.server.stub.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.stub.generated.api.CoworkersApi;
import org.coworkingapi.server.stub.generated.api.TeamsApi;
import org.coworkingapi.server.stub.generated.model.Customer;
import org.coworkingapi.server.stub.generated.model.RelatedProfiles;
import org.coworkingapi.server.stub.generated.model.Team;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tests the handling of incomplete responses. By default, the client gets 500 and the log lists the missing properties.
 */
@ExtendWith(OutputCaptureExtension.class)
class IncompleteResponseTest {

    private static final String TEAM = "/api/public/teams/55/profile";
    private static final String WITHOUT_BODY = "/api/public/teams/1/profile";
    private static final String RELATED = "/api/public/coworkers/published/101/related";

    /** An implementation whose responses lack selected properties. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({Teams.class, Coworkers.class, SampleClient.class})
    static class IncompleteImplementation {}

    /** Returns a team that exceeds every response buffer. The last member has no e-mail address. */
    @RestController
    static class Teams implements TeamsApi {

        @Override
        public Team getTeamProfile(Long teamId, String shape) {
            List<Customer> members = LongStream.rangeClosed(1, 2_000)
                    .mapToObj(id -> new Customer()
                            .id(id)
                            .fullName("Member " + id)
                            .email(id == 2_000 ? null : id + "@example.com"))
                    .toList();
            return teamId == 1
                    ? null
                    : new Team()
                            .id(teamId)
                            .name("Tech Innovators")
                            .description(null)
                            .teamMembers(members);
        }
    }

    @RestController
    static class Coworkers implements CoworkersApi {

        @Override
        public RelatedProfiles getRelatedProfiles(Long coworkerId, String shape) {
            return new RelatedProfiles();
        }
    }

    @Nested
    @SpringBootTest(
            classes = IncompleteImplementation.class,
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {"coworking.bearer.issuer=https://id.example.com", "coworking.bearer.audience=coworking-api"})
    class By_default {

        @Autowired
        private SampleClient client;

        private void assertFails(String path) throws Exception {
            ReceivedResponse response = client.get(path);
            assertThat(response.status()).isEqualTo(500);
            assertThat(response.body())
                    .contains("INTERNAL_ERROR")
                    .doesNotContain("Email", "Threads", "Incomplete", "getTeamProfile");
        }

        @Test
        void a_missing_property_leads_to_500_and_the_log_names_the_operation_and_the_property(CapturedOutput log)
                throws Exception {
            assertFails(TEAM + "?_shape=Name,TeamMembers.Email");
            assertThat(log)
                    .contains(
                            "The response of getTeamProfile lacks selected properties (1): TeamMembers.Email; set each of");
        }

        @Test
        void a_list_that_was_not_set_leads_to_500(CapturedOutput log) throws Exception {
            assertFails(RELATED + "?_shape=Threads");
            assertFails(RELATED + "?_shape=Threads.Id");
            assertThat(log).contains("The response of getRelatedProfiles lacks selected properties (1): Threads; ");
        }

        @Test
        void an_empty_response_leads_to_500_and_the_log_names_ten_properties_and_the_total(CapturedOutput log)
                throws Exception {
            assertFails(TEAM);
            assertThat(log)
                    .contains(
                            "lacks selected properties (62): UniqueId, IdString, ProfileSummary, ProfileIsPublic, "
                                    + "ProfileWebsite, ProfileTags, ProfileTagsList, BusinessName, BusinessHomeUrl, Twitter and 52 more; ");
        }

        @Test
        void a_response_without_a_body_leads_to_500(CapturedOutput log) throws Exception {
            assertFails(WITHOUT_BODY + "?_shape=Name");
            assertThat(log).contains("The response of getTeamProfile has no body");
        }

        @Test
        void missing_unselected_properties_are_allowed() throws Exception {
            ReceivedResponse response = client.get(TEAM + "?_shape=Name,Description,TeamMembers.Id");
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body())
                    .startsWith("{\"Name\":\"Tech Innovators\",\"Description\":null,\"TeamMembers\":[{\"Id\":1},");
        }
    }

    @Nested
    @SpringBootTest(
            classes = IncompleteImplementation.class,
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {
                "coworking.bearer.issuer=https://id.example.com",
                "coworking.bearer.audience=coworking-api",
                "coworking.incomplete-responses=log"
            })
    class With_incomplete_responses_log {

        @Autowired
        private SampleClient client;

        @Test
        void an_incomplete_response_is_sent_unchanged_and_logged_as_an_error(CapturedOutput log) throws Exception {
            ReceivedResponse response = client.send(RELATED);
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{}");
            assertThat(log.getOut().lines().filter(line -> line.contains("lacks selected properties")))
                    .singleElement()
                    .asString()
                    .contains(
                            "ERROR",
                            "The response of getRelatedProfiles lacks selected properties (2): RelatedProfiles, Threads; ");
        }
    }
}
