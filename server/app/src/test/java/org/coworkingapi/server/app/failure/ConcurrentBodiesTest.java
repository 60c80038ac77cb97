package org.coworkingapi.server.app.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests that request bodies neither exhaust the memory of a server with the documented heap, nor keep requests waiting
 * beyond the documented time.
 */
@Tag("failure")
final class ConcurrentBodiesTest {

    private static final int REQUESTS = 100;
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration RESPONSE_LIMIT = Duration.ofSeconds(5);

    /** A body just below the limit of 256 KB, which takes much more memory as a tree. */
    private static final String OBJECTS = "{\"Unknown\":[" + "{},".repeat(87_000) + "{}]}";

    private static final Consumer<HttpResponse<String>> INVALID =
            response -> assertThat(response.statusCode()).isEqualTo(400);

    private static final Consumer<HttpResponse<String>> UNAVAILABLE = response -> {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("\"code\":\"UNAVAILABLE\"");
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
    };

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path logs;

    @Test
    void concurrent_bodies_of_many_objects_are_rejected_in_time_without_exhausting_the_heap() {
        PostgresProcess postgres = FailureEnvironment.running().postgres();
        postgres.createDatabase("concurrent_bodies");
        try (ServerProcess server =
                ServerProcess.start(postgres.port(), "concurrent_bodies", logs.resolve("server.log"))) {
            Wait.until("the server responds", START_LIMIT, () -> responds(server.url()));
            String token = JsonMapper.shared()
                    .readTree(send(server.url() + "/demo/tokens").join().body())
                    .get("jane-smith")
                    .asString();
            HttpRequest invalid = update(server, token, OBJECTS);
            assertThat(send(invalid).join()).satisfies(INVALID);

            List<CompletableFuture<HttpResponse<String>>> responses =
                    Stream.generate(() -> send(invalid)).limit(REQUESTS).toList();
            assertThat(responses)
                    .allSatisfy(response -> assertThat(response.join()).satisfiesAnyOf(INVALID, UNAVAILABLE))
                    .anySatisfy(response -> assertThat(response.join()).satisfies(INVALID));

            assertThat(send(invalid).join()).satisfies(INVALID);
            assertThat(send(update(server, token, "{\"Description\":\"Short\"}"))
                            .join()
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpRequest update(ServerProcess server, String token, String body) {
        return HttpRequest.newBuilder(URI.create(server.url() + "/api/public/teams/55/profile"))
                .timeout(RESPONSE_LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "*")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private boolean responds(String url) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private CompletableFuture<HttpResponse<String>> send(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}
