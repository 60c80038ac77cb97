package org.coworkingapi.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A server with one document, which answers 304 to whoever names its tag. */
final class TaggedServer implements AutoCloseable {

    private final WireServer server = WireServer.doing(this::serve);
    private volatile Map<String, String> headers = Map.of();
    private volatile String tag = "";
    private volatile String body = "";
    private volatile @Nullable Integer status;

    /** From now on the document is this. */
    TaggedServer has(String tag, String body) {
        this.tag = tag;
        this.body = body;
        this.headers = Map.of();
        this.status = null;
        return this;
    }

    /** From now on this header comes with each answer. */
    TaggedServer with(String name, String value) {
        headers = Map.of(name, value);
        return this;
    }

    /** From now on each answer has this status, whatever was asked. */
    TaggedServer answers(int status) {
        this.status = status;
        return this;
    }

    CoworkingClientBuilder builder() {
        return server.builder().retry(Retry.none());
    }

    CoworkingClient client() {
        return builder().build();
    }

    /** The tags of the requests so far, {@code -} where there was none. */
    List<String> asked() {
        return server.requests().stream()
                .map(request -> request.contains("If-None-Match: ")
                        ? request.replaceFirst("(?s).*\r\nIf-None-Match: ([^\r]*)\r\n.*", "$1")
                        : "-")
                .toList();
    }

    private void serve(WireServer.Connection connection) throws IOException {
        Map<String, String> all = new HashMap<>(headers);
        all.putIfAbsent("Content-Type", "application/json");
        if (!tag.isEmpty()) {
            all.putIfAbsent("ETag", tag);
        }
        boolean unchanged = connection.request().contains("If-None-Match: " + tag + "\r\n");
        int answer = Objects.requireNonNullElse(status, unchanged ? 304 : 200);
        byte[] bytes = (answer == 304 ? "" : body).getBytes(StandardCharsets.UTF_8);
        connection.head(answer, all, answer == 304 ? -1 : bytes.length);
        connection.write(bytes);
    }

    @Override
    public void close() {
        server.close();
    }
}
