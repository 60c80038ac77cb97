package org.coworkingapi.server.app.failure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import tools.jackson.databind.json.JsonMapper;

/** A client that continuously appends words to the description of team 55, as its administrator. */
final class ProfileEditor implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(20);
    private static final Duration PAUSE =
            Duration.ofMillis(2); // so that the description does not reach its maximum length

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String server;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Set<Integer> statuses = new ConcurrentSkipListSet<>();
    private final Thread thread;
    private volatile boolean stopped;

    private ProfileEditor(String server, String prefix) {
        this.server = server;
        this.thread = new Thread(() -> run(prefix), "editor-" + prefix);
    }

    /** Starts to append words with the prefix as soon as the server responds. */
    static ProfileEditor start(String server, String prefix) {
        ProfileEditor editor = new ProfileEditor(server, prefix);
        editor.thread.setDaemon(true);
        editor.thread.start();
        return editor;
    }

    private void run(String prefix) {
        String token = "";
        for (int i = 0; !stopped; i++) {
            try {
                token = token.isEmpty() ? token() : token;
                append(prefix + i, token);
            } catch (IOException e) {
                Wait.during(PAUSE_AFTER_FAILURE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void append(String word, String token) throws IOException, InterruptedException {
        HttpResponse<String> read = send(request("/api/public/teams/55/profile?_shape=Description", token)
                .GET());
        if (read.statusCode() != 200) {
            Wait.during(PAUSE_AFTER_FAILURE);
            return;
        }
        String description = descriptionOf(read.body());
        HttpResponse<String> update = send(request("/api/public/teams/55/profile", token)
                .header("If-Match", read.headers().firstValue("ETag").orElseThrow())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"Description\":\"" + description + ' ' + word + "\"}")));
        if (update.statusCode() == 200) {
            acknowledged.add(word);
        }
        Wait.during(PAUSE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        statuses.add(response.statusCode());
        return response;
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token);
    }

    /** Gets the demo token of coworker 101, an administrator of team 55. */
    private String token() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server + "/demo/tokens")).build();
        String tokens = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return JsonMapper.shared().readTree(tokens).get("jane-smith").asString();
    }

    private static String descriptionOf(String team) {
        return JsonMapper.shared().readTree(team).get("Description").asString();
    }

    /** Waits for further acknowledged words. */
    void awaitAcknowledged(int count) {
        int target = acknowledged.size() + count;
        Wait.until(count + " acknowledged updates", LIMIT, () -> acknowledged.size() >= target);
    }

    /** Returns the words that the server acknowledged. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    Set<Integer> statuses() {
        return Set.copyOf(statuses);
    }

    @Override
    public void close() {
        stop();
    }

    /** Stops the editor, so that the results no longer change. */
    void stop() {
        stopped = true;
        Wait.until("the editor has ended", LIMIT, () -> !thread.isAlive());
    }
}
