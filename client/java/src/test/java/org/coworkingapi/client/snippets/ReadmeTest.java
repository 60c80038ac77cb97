package org.coworkingapi.client.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.NotATeamMemberException;
import org.coworkingapi.client.RateLimitedException;
import org.coworkingapi.client.TeamNotFoundException;
import org.coworkingapi.client.UnavailableException;
import org.coworkingapi.client.WireServer;
import org.coworkingapi.client.model.Customer;
import org.coworkingapi.client.model.Team;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the READMEs show, as a caller would have written it: in another package, and run. */
class ReadmeTest {

    private static final String TEAM = "{\"Name\":\"Tech Innovators\",\"TeamMembers\":[{\"FullName\":\"Jane Smith\"}]}";

    private final List<String> seen = new ArrayList<>();
    private final Tokens tokens = new Tokens();

    @Test
    void a_page_shows_the_members_of_a_team() {
        try (WireServer server = WireServer.answering(200, TEAM)) {
            page(server);

            assertThat(seen).containsExactly("Tech Innovators: Jane Smith");
            assertThat(server.requests()).singleElement().asString()
                .startsWith("GET /api/public/teams/55/profile?_shape=Name,TeamMembers.FullName ")
                .containsIgnoringCase("authorization: bearer a-token");
        }
    }

    @Test
    void a_page_shows_nothing_of_a_team_that_is_not_there() {
        try (WireServer server = WireServer.answering(404, "{\"code\":\"TEAM_NOT_FOUND\"}")) {
            page(server);

            assertThat(seen).containsExactly("nothing");
        }
    }

    @Test
    void a_page_waits_as_long_as_it_is_told_to() {
        try (WireServer server = WireServer.answering(429, Map.of("Retry-After", "30"), "{\"code\":\"RATE_LIMITED\"}")) {
            page(server);

            assertThat(seen).containsExactly("again after PT30S");
        }
    }

    @Test
    void whoever_calls_the_api_reads_a_team() {
        try (WireServer server = WireServer.answering(200, TEAM)) {
            // snippet
            CoworkingClient client = CoworkingClient.builder().baseUrl(server.url()).token(tokens::current).build();
            try {
                Team team = client.teams().profile(55, "Name,TeamMembers.FullName");   // GET …/teams/55/profile?_shape=…
            } catch (TeamNotFoundException | NotATeamMemberException e) {
                // typed errors; RateLimitedException and UnavailableException say how long to wait
            }
            // end of snippet
            assertThat(server.requests()).hasSize(1);
        }
    }

    private void page(WireServer server) {
        // snippet
        CoworkingClient client = CoworkingClient.builder()
            .baseUrl(server.url())
            .token(tokens::current)                            // asked for each request
            .build();
        try {
            Team team = client.teams().profile(55, "Name,TeamMembers.FullName");
            show(team.getName(), team.getTeamMembers());       // what the shape leaves out is null
        } catch (TeamNotFoundException | NotATeamMemberException e) {
            showNothing();
        } catch (RateLimitedException | UnavailableException e) {
            tryAgainAfter(e.retryAfter());                     // any other failure is a CoworkingException too
        }
        // end of snippet
    }

    private void show(@Nullable String name, @Nullable List<Customer> members) {
        seen.add(name + ": " + Objects.requireNonNull(members).get(0).getFullName());
    }

    private void showNothing() {
        seen.add("nothing");
    }

    private void tryAgainAfter(@Nullable Duration pause) {
        seen.add("again after " + pause);
    }

    /** The caller's own. */
    private static final class Tokens {

        String current() {
            return "a-token";
        }
    }
}
