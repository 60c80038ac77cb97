package org.coworkingapi.client;

import java.io.IOException;
import java.util.Map;

/** A server whose next response can be changed before each call. */
final class ChangingServer implements AutoCloseable {

    private final WireServer server = WireServer.running(this::serve);
    private final CoworkingClient client = server.client();
    private volatile Response next = new Response(200, Map.of(), new byte[0]);

    private record Response(int status, Map<String, String> headers, byte[] body) {}

    /** Calls an operation and lets the server send this response. */
    Object call(Operation operation, int status, Map<String, String> headers, byte[] body) {
        next = new Response(status, headers, body);
        return Faults.call(client, operation);
    }

    private void serve(WireServer.Connection connection) throws IOException {
        Response response = next;
        connection.writeHead(response.status(), response.headers(), response.body().length);
        connection.write(response.body());
    }

    @Override
    public void close() {
        server.close();
    }
}
