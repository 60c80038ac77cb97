package org.coworkingapi.server.app.drift;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.http.HttpTransport;
import org.coworkingapi.contract.verification.http.ReceivedResponse;

/** A proxy that applies a fault to requests and responses. */
final class FaultyProxy implements AutoCloseable {

    private static final Set<String> NOT_FORWARDED =
            Set.of("authorization", "connection", "content-length", "host", "http2-settings", "upgrade", "user-agent");
    private static final Set<String> WRITTEN_BY_THE_PROXY =
            Set.of("content-length", "transfer-encoding", "date", "connection", "keep-alive");

    private static final String STATES = "/states";

    private final HttpTransport target;
    private final WireFault fault;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpServer server;

    /**
     * Starts a proxy.
     *
     * @param target the transport to the server, which resolves the names of tokens
     */
    FaultyProxy(HttpTransport target, WireFault fault) {
        this.target = target;
        this.fault = fault;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /**
     * Returns the URL for provider states. The proxy ignores requests to it, because the token name determines the
     * state of the server.
     */
    URI states() {
        return url().resolve(STATES);
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals(STATES)) {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            return;
        }
        Request request = request(exchange);
        ReceivedResponse received = target.send(fault.request().apply(request, target.send(request)));
        write(
                exchange,
                fault.response().mutate(request, received),
                fault.delivery().apply(request, received));
    }

    /** Returns whether the fault changes the response to a request, so that unaffected requests can be skipped. */
    boolean changes(Request request) {
        ReceivedResponse original = target.send(request);
        ReceivedResponse received = target.send(fault.request().apply(request, original));
        return !fault.response().mutate(request, received).equals(original)
                || fault.delivery().apply(request, received) != WireFault.Delivery.WHOLE;
    }

    private static Request request(HttpExchange exchange) {
        URI uri = exchange.getRequestURI();
        Request line = Request.of(
                exchange.getRequestMethod(),
                uri.getRawPath() + (uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery()));
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, String.join(", ", values));
            }
        });
        String credentials = exchange.getRequestHeaders().getFirst("Authorization");
        return new Request(
                line.method(),
                line.path(),
                line.query(),
                headers,
                credentials == null ? null : credentials.replaceFirst("^Bearer ", ""));
    }

    private static void write(HttpExchange exchange, ReceivedResponse response, WireFault.Delivery delivery)
            throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(response.headers());
        headers.forEach((name, values) -> {
            if (!WRITTEN_BY_THE_PROXY.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        switch (delivery) {
            case WHOLE -> {
                boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
                exchange.sendResponseHeaders(response.status(), empty ? -1 : body.length);
                if (!empty) {
                    exchange.getResponseBody().write(body);
                }
                exchange.close();
            }
            case CUT_SHORT -> {
                // Closes the exchange before the announced length is written.
                exchange.sendResponseHeaders(response.status(), body.length + 1);
                exchange.getResponseBody().write(body, 0, body.length / 2);
                exchange.getResponseBody().flush();
                exchange.close();
            }
            case RESET -> exchange.close();
            case NEVER -> {}
        }
    }
}
