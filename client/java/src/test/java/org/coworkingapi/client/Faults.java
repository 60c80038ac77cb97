package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;

/** Calls the client over a faulty connection and asserts the properties of all failures: type, time and secrecy. */
final class Faults {

    static final String TOKEN = "s3cr3t-t0k3n";
    static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    static final Map<String, String> PROBLEM = Map.of("Content-Type", "application/problem+json");
    static final String JANE = "{\"Name\":\"Jane Smith\",\"TeamMembers\":[{\"FullName\":\"Jane Smith\"}]}";

    private Faults() {}

    /** Returns the failure for a team's profile, after asserting that the other operation fails in the same way. */
    static Throwable failure(WireServer.Script script, int seconds) {
        Throwable team = failure(Operation.GET_TEAM_PROFILE, script, seconds);
        Throwable related = failure(Operation.GET_RELATED_PROFILES, script, seconds);

        assertThat(related).isExactlyInstanceOf(team.getClass());
        assertThat(related.getMessage()
                        .replace("getRelatedProfiles", "getTeamProfile")
                        .replace("RelatedProfiles", "Team"))
                .isEqualTo(team.getMessage());
        return team;
    }

    static Throwable failure(Operation operation, WireServer.Script script, int seconds) {
        try (WireServer server = WireServer.running(script)) {
            return failure(operation, server.url(), seconds);
        }
    }

    /** Returns the failure for a team's profile. */
    static Throwable failure(String url, int seconds) {
        return failure(Operation.GET_TEAM_PROFILE, url, seconds);
    }

    /** Returns the failure of one attempt, after asserting its type, its duration and that it contains no secrets. */
    private static Throwable failure(Operation operation, String url, int seconds) {
        Duration timeout = Duration.ofSeconds(seconds);
        CoworkingClient client = CoworkingClient.builder()
                .baseUrl(url)
                .timeout(timeout)
                .retry(Retry.none())
                .token(() -> TOKEN)
                .build();
        long start = System.nanoTime();

        CoworkingException failure = catchThrowableOfType(CoworkingException.class, () -> call(client, operation));

        assertThat(failure).as(operation.id()).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(seconds + 5));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString()).doesNotContain(TOKEN, "Jane", "55");
        }
        return failure;
    }

    static Object call(CoworkingClient client, Operation operation) {
        return switch (operation) {
            case GET_TEAM_PROFILE -> client.teams().profile(55);
            case GET_RELATED_PROFILES -> client.coworkers().related(55);
        };
    }
}
