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

/** A proxy that spoils what passes. */
final class FaultyProxy implements AutoCloseable {

    private static final Set<String> NOT_FORWARDED =
            Set.of("authorization", "connection", "content-length", "host", "http2-settings", "upgrade", "user-agent");
    private static final Set<String> WRITTEN_BY_THE_PROXY =
            Set.of("content-length", "transfer-encoding", "date", "connection", "keep-alive");

    private static final String STATES = "/states";

    private final HttpTransport behind;
    private final WireFault fault;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpServer server;

    /** @param behind the way to the server; it is sent the names of tokens */
    FaultyProxy(HttpTransport behind, WireFault fault) {
        this.behind = behind;
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

    /** Where a verification asks for a state; the server behind is brought into it by the name of the token. */
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
        ReceivedResponse given = behind.send(fault.request().apply(request, behind.send(request)));
        write(exchange, fault.answer().spoil(request, given), fault.transport().apply(request, given));
    }

    /** Whether the fault changes what is answered to a request; what it does not change need not be asked again. */
    boolean changes(Request request) {
        ReceivedResponse whole = behind.send(request);
        ReceivedResponse given = behind.send(fault.request().apply(request, whole));
        return !fault.answer().spoil(request, given).equals(whole)
                || fault.transport().apply(request, given) != WireFault.Transport.WHOLE;
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

    private static void write(HttpExchange exchange, ReceivedResponse answer, WireFault.Transport transport)
            throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers());
        headers.forEach((name, values) -> {
            if (!WRITTEN_BY_THE_PROXY.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        switch (transport) {
            case WHOLE -> {
                boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
                exchange.sendResponseHeaders(answer.status(), empty ? -1 : body.length);
                if (!empty) {
                    exchange.getResponseBody().write(body);
                }
                exchange.close();
            }
            case CUT_SHORT -> {
                // Announced whole and ended early: the exchange is closed before all is written.
                exchange.sendResponseHeaders(answer.status(), body.length + 1);
                exchange.getResponseBody().write(body, 0, body.length / 2);
                exchange.getResponseBody().flush();
                exchange.close();
            }
            case RESET -> exchange.close();
            case NEVER -> {}
        }
    }
}
