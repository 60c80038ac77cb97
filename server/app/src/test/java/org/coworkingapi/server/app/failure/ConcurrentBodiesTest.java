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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Tests that request bodies do not exhaust the memory of a server with the documented heap. */
@Tag("failure")
final class ConcurrentBodiesTest {

    private static final int REQUESTS = 100;
    private static final Duration LIMIT = Duration.ofSeconds(120);

    /** A body just below the limit of 256 KB, which takes much more memory as a tree. */
    private static final String OBJECTS = "{\"Unknown\":[" + "{},".repeat(87_000) + "{}]}";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path logs;

    @Test
    void concurrent_bodies_of_many_objects_are_rejected_without_exhausting_the_heap() {
        PostgresProcess postgres = FailureEnvironment.running().postgres();
        postgres.createDatabase("concurrent_bodies");
        try (ServerProcess server =
                ServerProcess.start(postgres.port(), "concurrent_bodies", logs.resolve("server.log"))) {
            Wait.until("the server responds", LIMIT, () -> responds(server.url()));
            String token = JsonMapper.shared()
                    .readTree(send(server.url() + "/demo/tokens").join().body())
                    .get("jane-smith")
                    .asString();
            HttpRequest update = HttpRequest.newBuilder(URI.create(server.url() + "/api/public/teams/55/profile"))
                    .timeout(LIMIT)
                    .header("Authorization", "Bearer " + token)
                    .header("If-Match", "*")
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(OBJECTS))
                    .build();
            List<CompletableFuture<HttpResponse<String>>> responses =
                    Stream.generate(() -> send(update)).limit(REQUESTS).toList();
            assertThat(responses)
                    .allSatisfy(
                            response -> assertThat(response.join().statusCode()).isEqualTo(400));
        }
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
