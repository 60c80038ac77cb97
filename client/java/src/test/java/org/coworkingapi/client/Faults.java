package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;

/** Calls through a faulty connection, and makes sure of what holds for every fault: ours, in time, nothing secret in it. */
final class Faults {

    static final String TOKEN = "s3cr3t-t0k3n";
    static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    static final Map<String, String> PROBLEM = Map.of("Content-Type", "application/problem+json");
    static final String JANE = "{\"Name\":\"Jane Smith\",\"TeamMembers\":[{\"FullName\":\"Jane Smith\"}]}";

    private Faults() {
    }

    static Throwable failure(WireServer.Script script, int seconds) {
        try (WireServer server = WireServer.doing(script)) {
            return failure(server.url(), seconds);
        }
    }

    /** The failure, once it is sure that it is ours, came in time, and tells no secret. */
    static Throwable failure(String url, int seconds) {
        Duration timeout = Duration.ofSeconds(seconds);
        CoworkingClient client = CoworkingClient.builder().baseUrl(url).timeout(timeout).token(() -> TOKEN).build();
        long start = System.nanoTime();

        CoworkingException failure = catchThrowableOfType(CoworkingException.class, () -> client.teams().profile(55));

        assertThat(failure).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(seconds + 5));
        for (Throwable link = failure; link != null; link = link.getCause()) {
            assertThat(link.toString()).doesNotContain(TOKEN, "Jane", "55");
        }
        return failure;
    }
}
