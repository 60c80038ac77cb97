package org.coworkingapi.client.snippets;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.TokenProvider;
import org.coworkingapi.client.Versioned;
import org.coworkingapi.client.WireServer;
import org.coworkingapi.client.model.TeamProfileUpdate;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/java-client.md}, compiled in a caller's package. */
class GuideTest {

    @Test
    void an_update_sends_the_tag_of_the_profile_and_returns_the_next_one() {
        String profile = "{\"ProfileSummary\":\"Old\",\"Twitter\":null}";
        try (WireServer server = WireServer.responding(200, Map.of("ETag", "\"7\""), profile)) {
            CoworkingClient client = clientOf(server);
            // snippet
            record TeamForm(String profileSummary, Optional<String> twitter) {}

            Versioned<TeamForm> form = client.teams().profileVersioned(55, TeamForm.class);
            TeamProfileUpdate update = TeamProfileUpdate.builder()
                    .profileSummary("New")
                    .twitter(null)
                    .build();
            String newTag = client.teams().updateProfile(55, form.etag(), update);
            // end of snippet
            assertThat(form.value()).isEqualTo(new TeamForm("Old", Optional.empty()));
            assertThat(newTag).isEqualTo("\"7\"");
            assertThat(server.requests())
                    .last(as(InstanceOfAssertFactories.STRING))
                    .startsWith("PUT /api/public/teams/55/profile ")
                    .containsIgnoringCase("If-Match: \"7\"\r\n")
                    .containsIgnoringCase("Content-Length: 39\r\n");
        }
    }

    @Test
    void a_stream_reads_the_members_of_the_directory() {
        String page = "{\"Records\":[{\"FullName\":\"A\",\"Position\":\"B\"}],\"HasNextPage\":false}";
        try (WireServer server = WireServer.responding(200, page)) {
            CoworkingClient client = clientOf(server);
            // snippet
            record Row(String fullName, String position) {}

            List<Row> firstHundred =
                    client.coworkers().publishedAll(Row.class).limit(100).toList();
            // end of snippet
            assertThat(firstHundred).containsExactly(new Row("A", "B"));
            assertThat(server.requests())
                    .singleElement(as(InstanceOfAssertFactories.STRING))
                    .contains("?_page=1&_shape=Records.FullName,Records.Position,HasNextPage ");
        }
    }

    @Test
    void clients_are_derived_for_a_user_a_space_and_a_call() {
        String tokenOfUser = "token-of-user";
        record TeamCard(String name) {}
        try (WireServer server = WireServer.responding(200, "{\"Name\":\"A\"}")) {
            CoworkingClient client = clientOf(server);
            // snippet
            CoworkingClient ofUser = client.with(options -> options.token(() -> tokenOfUser));
            CoworkingClient ofSpace = client.with(options -> options.baseUrl("https://other.spaces.nexudus.com"));
            TeamCard card = ofUser.with(options -> options.timeout(Duration.ofSeconds(1)))
                    .teams()
                    .profile(55, TeamCard.class);
            // end of snippet
            assertThat(card).isEqualTo(new TeamCard("A"));
            assertThat(ofSpace).asString().contains("https://other.spaces.nexudus.com");
            assertThat(server.requests())
                    .singleElement(as(InstanceOfAssertFactories.STRING))
                    .contains("Authorization: Bearer token-of-user\r\n");
        }
    }

    private static CoworkingClient clientOf(WireServer server) {
        return CoworkingClient.builder()
                .baseUrl(server.url())
                .token(TokenProvider.none())
                .build();
    }
}
