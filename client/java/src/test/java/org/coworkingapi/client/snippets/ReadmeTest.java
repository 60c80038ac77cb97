package org.coworkingapi.client.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.NotATeamMemberException;
import org.coworkingapi.client.RateLimitedException;
import org.coworkingapi.client.TeamNotFoundException;
import org.coworkingapi.client.UnavailableException;
import org.coworkingapi.client.WireServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The code of the READMEs, compiled in a caller's package. */
class ReadmeTest {

    private static final String TEAM =
            "{\"Name\":\"Tech Innovators\",\"Description\":null,\"AllTeamMembers\":[{\"Id\":101,\"FullName\":\"Jane Smith\"}]}";

    private final List<String> seen = new ArrayList<>();
    private final Tokens tokens = new Tokens();

    @Test
    void a_page_shows_the_members_of_a_team() {
        try (WireServer server = WireServer.responding(200, TEAM)) {
            page(server);

            assertThat(seen)
                    .containsExactly("TeamCard[name=Tech Innovators, description=Optional.empty, "
                            + "allTeamMembers=[Member[id=101, fullName=Jane Smith]]]");
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "GET /api/public/teams/55/profile?_shape=Name,Description,AllTeamMembers.Id,AllTeamMembers.FullName ")
                    .containsIgnoringCase("authorization: bearer a-token");
        }
    }

    @Test
    void a_page_shows_nothing_of_an_unknown_team() {
        try (WireServer server = WireServer.responding(404, "{\"code\":\"TEAM_NOT_FOUND\"}")) {
            page(server);

            assertThat(seen).containsExactly("nothing");
        }
    }

    @Test
    void a_page_waits_for_retry_after() {
        try (WireServer server =
                WireServer.responding(429, Map.of("Retry-After", "30"), "{\"code\":\"RATE_LIMITED\"}")) {
            page(server);

            assertThat(seen).containsExactly("again after PT30S");
        }
    }

    @Test
    void a_caller_reads_a_team() {
        try (WireServer server = WireServer.responding(200, TEAM)) {
            // snippet
            record Member(String fullName) {}
            record TeamCard(String name, List<Member> allTeamMembers) {}

            CoworkingClient client = CoworkingClient.builder()
                    .baseUrl(server.url())
                    .token(() -> System.getenv("COWORKING_TOKEN"))
                    .build();
            // GET /api/public/teams/55/profile?_shape=Name,AllTeamMembers.FullName
            TeamCard card = client.teams().profile(55, TeamCard.class);
            // end of snippet
            assertThat(server.requests()).hasSize(1);
        }
    }

    private void page(WireServer server) {
        // snippet
        record TeamCard(String name, Optional<String> description, List<Member> allTeamMembers) {

            record Member(long id, String fullName) {}
        }

        CoworkingClient client = CoworkingClient.builder()
                .baseUrl(server.url())
                .token(tokens::current) // called for each attempt
                .build();
        try {
            // _shape=Name,Description,AllTeamMembers.Id,AllTeamMembers.FullName
            TeamCard card = client.teams().profile(55, TeamCard.class);
            show(card);
        } catch (TeamNotFoundException | NotATeamMemberException e) {
            showNothing();
        } catch (RateLimitedException | UnavailableException e) {
            // After three attempts. Every other failure of a call is a CoworkingException, too.
            tryAgainAfter(e.retryAfter());
        }
        // end of snippet
    }

    private void show(Record card) {
        seen.add(card.toString());
    }

    private void showNothing() {
        seen.add("nothing");
    }

    private void tryAgainAfter(@Nullable Duration pause) {
        seen.add("again after " + pause);
    }

    /** The application's source of tokens. */
    private static final class Tokens {

        String current() {
            return "a-token";
        }
    }
}
