package org.coworkingapi.contract.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.coworkingapi.contract.verification.http.ReceivedResponse;

/**
 * A reverse proxy with a path prefix. It changes the case of header names, sends chunked responses, adds a {@code Via}
 * header, and applies a fault to each response.
 */
final class FaultInjectingProxy implements AutoCloseable {

    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "content-length", "transfer-encoding", "host", "keep-alive", "date");
    private static final String PREFIX = "/gateway/v1";

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI target;
    private final UnaryOperator<ReceivedResponse> fault;

    private FaultInjectingProxy(HttpServer server, URI target, UnaryOperator<ReceivedResponse> fault) {
        this.server = server;
        this.target = target;
        this.fault = fault;
    }

    static FaultInjectingProxy of(URI target, UnaryOperator<ReceivedResponse> fault) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FaultInjectingProxy proxy = new FaultInjectingProxy(server, target, fault);
        server.createContext("/", proxy::forward);
        server.start();
        return proxy;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PREFIX);
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString().substring(PREFIX.length());
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + path))
                    .header("Via", "1.1 test")
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.noBody());
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            ReceivedResponse receivedResponse = fault.apply(new ReceivedResponse(
                    response.statusCode(),
                    response.headers().map(),
                    new String(response.body(), StandardCharsets.UTF_8)));
            headers(receivedResponse)
                    .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
            boolean hasBody = !exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(receivedResponse.status(), hasBody ? 0 : -1);
            if (hasBody) {
                exchange.getResponseBody().write(receivedResponse.body().getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, List<String>> headers(ReceivedResponse response) {
        Map<String, List<String>> headers = new TreeMap<>();
        response.headers().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name.toUpperCase(Locale.ROOT), values);
            }
        });
        headers.put("Via", List.of("1.1 test"));
        return headers;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
