package org.coworkingapi.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A server that records requests with their bodies, and sends a list of responses. */
final class TrialServer implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());

    /** A response to send. */
    record Reply(int status, String body, @Nullable String etag) {

        Reply(int status, String body) {
            this(status, body, null);
        }
    }

    /** A request that the server received. */
    record Received(HttpExchange exchange, String body) {

        /** Returns the method and the target, as sent. */
        String line() {
            return exchange.getRequestMethod() + " " + exchange.getRequestURI();
        }

        String header(String name) {
            return exchange.getRequestHeaders().getFirst(name);
        }
    }

    private TrialServer(List<Reply> replies) throws IOException {
        this.replies.addAll(replies);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    static TrialServer replying(int status, String body) {
        return replying(List.of(new Reply(status, body)));
    }

    static TrialServer replying(Reply reply) {
        return replying(List.of(reply));
    }

    static TrialServer replying(List<Reply> replies) {
        try {
            return new TrialServer(replies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CoworkingClient client() {
        return builder().build();
    }

    CoworkingClientBuilder builder() {
        return builderOf("http://localhost:" + server.getAddress().getPort());
    }

    /** Returns a builder for clients with three attempts and minimal pauses. */
    static CoworkingClientBuilder builderOf(String url) {
        return CoworkingClient.builder()
                .baseUrl(url)
                .token(() -> "a-token")
                .timeout(Duration.ofSeconds(30))
                .retry(new Retry(3, Duration.ofNanos(1), Duration.ofNanos(1)));
    }

    List<Received> requests() {
        return List.copyOf(received);
    }

    Received onlyRequest() {
        if (received.size() != 1) {
            throw new AssertionError("Expected one request, but received " + received);
        }
        return received.get(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Reply reply = replies.size() > 1 ? replies.remove() : replies.element();
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", reply.status() < 300 ? "application/json" : "application/problem+json");
        if (reply.etag() != null) {
            exchange.getResponseHeaders().add("ETag", reply.etag());
        }
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
