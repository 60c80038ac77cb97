package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;

/**
 * Calls the client over a faulty connection. Asserts the type and the duration of each failure, and that it contains no
 * secrets.
 */
final class Faults {

    static final String TOKEN = "s3cr3t-t0k3n";
    static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    static final Map<String, String> PROBLEM = Map.of("Content-Type", "application/problem+json");
    static final String JANE = "{\"Name\":\"Jane Smith\",\"TeamMembers\":[{\"FullName\":\"Jane Smith\"}]}";

    private Faults() {}

    /**
     * Returns the failure for a team's profile, after asserting that a call for related profiles fails in the same way.
     */
    static Throwable failure(WireServer.Script script, int timeoutSeconds) {
        Throwable team = failure(Operation.GET_TEAM_PROFILE, script, timeoutSeconds);
        Throwable related = failure(Operation.GET_RELATED_PROFILES, script, timeoutSeconds);

        assertThat(related).isExactlyInstanceOf(team.getClass());
        assertThat(withoutPort(related)
                        .replace("getRelatedProfiles", "getTeamProfile")
                        .replace("RelatedProfiles", "Team")
                        .replace("coworkers/published/{coworkerId}/related", "teams/{teamId}/profile"))
                .isEqualTo(withoutPort(team));
        return team;
    }

    static Throwable failure(Operation operation, WireServer.Script script, int timeoutSeconds) {
        try (WireServer server = WireServer.running(script)) {
            return failure(operation, server.url(), timeoutSeconds);
        }
    }

    /** Returns the failure for a team's profile. */
    static Throwable failure(String url, int timeoutSeconds) {
        return failure(Operation.GET_TEAM_PROFILE, url, timeoutSeconds);
    }

    /** Returns the failure of one attempt, after asserting its type, its duration and that it contains no secrets. */
    private static Throwable failure(Operation operation, String url, int timeoutSeconds) {
        Duration timeout = Duration.ofSeconds(timeoutSeconds);
        CoworkingClient client = CoworkingClient.builder()
                .baseUrl(url)
                .timeout(timeout)
                .retry(Retry.none())
                .token(() -> TOKEN)
                .build();
        long start = System.nanoTime();

        CoworkingException failure = catchThrowableOfType(CoworkingException.class, () -> call(client, operation));

        assertThat(failure).as(operation.id()).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(timeoutSeconds + 5));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(withoutPort(cause)).doesNotContain(TOKEN, "Jane", "55");
        }
        return failure;
    }

    /** Returns the text of a failure without the port of the server, which may contain the id. */
    private static String withoutPort(Throwable failure) {
        return failure.toString().replaceAll("localhost:\\d+", "localhost");
    }

    static Object call(CoworkingClient client, Operation operation) {
        return TypedMethods.of(operation).callWithSamples(client);
    }
}
