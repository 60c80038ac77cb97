package org.coworkingapi.server.app.failure;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A token issuer that simulates failures. */
final class FailingIssuer implements AutoCloseable {

    enum Mode {
        WORKS("works"),
        HANGS("does not respond"),
        DRIPS("sends a byte a second"),
        ENDLESS("sends without end"),
        HANGS_UP("closes connections"),
        ERROR("returns 500"),
        HTML("returns an HTML page"),
        EMPTY("returns an empty key set");

        final String text;

        Mode(String text) {
            this.text = text;
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Mode mode = Mode.WORKS;
    private volatile String keys = "";

    FailingIssuer(JWK key) {
        publish(key);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::respond);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void publish(JWK... published) {
        keys = new JWKSet(List.of(published)).toPublicJWKSet().toString();
    }

    void mode(Mode next) {
        mode = next;
    }

    int requests() {
        return requests.get();
    }

    private void respond(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        String json = exchange.getRequestURI().getPath().equals("/keys")
                ? keys
                : "{\"issuer\":\"" + url() + "\",\"jwks_uri\":\"" + url() + "/keys\"}";
        try (exchange;
                OutputStream out = exchange.getResponseBody()) {
            switch (mode) {
                case HANGS -> closed.await();
                case HANGS_UP -> {}
                case ERROR -> exchange.sendResponseHeaders(500, -1);
                case HTML -> write(exchange, out, "<!doctype html><title>Sign in</title>");
                case EMPTY -> write(exchange, out, "{\"keys\":[]}");
                case WORKS -> write(exchange, out, json);
                case DRIPS -> {
                    exchange.sendResponseHeaders(200, json.length());
                    for (int i = 0; i < json.length() && !closed.await(1, TimeUnit.SECONDS); i++) {
                        out.write(json.charAt(i));
                        out.flush();
                    }
                }
                case ENDLESS -> {
                    exchange.sendResponseHeaders(200, 0);
                    while (closed.getCount() > 0) {
                        out.write(new byte[1 << 16]);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The server under test closed the connection, as expected.
        }
    }

    private static void write(HttpExchange exchange, OutputStream out, String body) throws IOException {
        exchange.sendResponseHeaders(200, body.length());
        out.write(body.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
