package org.coworkingapi.client.spring;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A minimal API on a real socket. */
final class ApiServer implements AutoCloseable {

    private final HttpServer http;
    private final String scheme;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Headers> requests = new CopyOnWriteArrayList<>();

    private ApiServer(HttpServer http, String scheme) {
        this.http = http;
        this.scheme = scheme;
        http.setExecutor(executor);
    }

    static ApiServer responding(int status, String body) {
        return handling(exchange -> respond(exchange, status, body));
    }

    static ApiServer handling(HttpHandler handler) {
        try {
            return new ApiServer(HttpServer.create(anyPort(), 50), "http").start(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ApiServer withTls(SSLContext tls) {
        try {
            HttpsServer https = HttpsServer.create(anyPort(), 50);
            https.setHttpsConfigurator(new HttpsConfigurator(tls));
            return new ApiServer(https, "https").start(exchange -> respond(exchange, 200, "{}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Accepts requests but never responds. */
    static ApiServer neverResponding() {
        try {
            ApiServer server = new ApiServer(HttpServer.create(anyPort(), 50), "http");
            return server.start(exchange -> server.awaitClose());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    String url() {
        return scheme + "://localhost:" + http.getAddress().getPort();
    }

    /** Returns the headers of all requests. */
    List<Headers> requests() {
        return requests;
    }

    /** Returns a header of the only request, or null. */
    String receivedHeader(String header) {
        if (requests.size() != 1) {
            throw new AssertionError("Expected one request, but received " + requests.size());
        }
        return requests.get(0).getFirst(header);
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
        executor.shutdownNow();
    }

    private ApiServer start(HttpHandler handler) {
        http.createContext("/", exchange -> {
            requests.add(exchange.getRequestHeaders());
            handler.handle(exchange);
        });
        http.start();
        return this;
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static InetSocketAddress anyPort() throws IOException {
        return new InetSocketAddress(InetAddress.getByName("localhost"), 0);
    }
}
