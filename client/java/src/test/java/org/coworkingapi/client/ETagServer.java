package org.coworkingapi.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A server with one document, which responds with 304 if the request contains its tag. */
final class ETagServer implements AutoCloseable {

    private final WireServer server = WireServer.running(this::serve);
    private volatile Map<String, String> headers = Map.of();
    private volatile String tag = "";
    private volatile String body = "";
    private volatile @Nullable Integer status;

    /** Sets the document and its tag, and removes the other settings. */
    ETagServer setDocument(String tag, String body) {
        this.tag = tag;
        this.body = body;
        this.headers = Map.of();
        this.status = null;
        return this;
    }

    /** Sets a header of all responses, which replaces the header that was set before. */
    ETagServer setHeader(String name, String value) {
        headers = Map.of(name, value);
        return this;
    }

    /** Sets the status of all responses. */
    ETagServer respondWith(int status) {
        this.status = status;
        return this;
    }

    CoworkingClientBuilder builder() {
        return server.builder().retry(Retry.none());
    }

    CoworkingClient client() {
        return builder().build();
    }

    /** Returns the tag of each request, or {@code -} for a request without a tag. */
    List<String> requestTags() {
        return server.requests().stream()
                .map(request -> request.contains("If-None-Match: ")
                        ? request.replaceFirst("(?s).*\r\nIf-None-Match: ([^\r]*)\r\n.*", "$1")
                        : "-")
                .toList();
    }

    private void serve(WireServer.Connection connection) throws IOException {
        Map<String, String> responseHeaders = new HashMap<>(headers);
        responseHeaders.putIfAbsent("Content-Type", "application/json");
        if (!tag.isEmpty()) {
            responseHeaders.putIfAbsent("ETag", tag);
        }
        boolean unchanged = connection.request().contains("If-None-Match: " + tag + "\r\n");
        int code = Objects.requireNonNullElse(status, unchanged ? 304 : 200);
        byte[] bytes = (code == 304 ? "" : body).getBytes(StandardCharsets.UTF_8);
        connection.writeHead(code, responseHeaders, code == 304 ? -1 : bytes.length);
        connection.write(bytes);
    }

    @Override
    public void close() {
        server.close();
    }
}
