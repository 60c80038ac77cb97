package org.coworkingapi.client;

/** Rejects the calls of a closed client before they ask for a token. */
final class ClosedCheckChannel implements Channel {

    private final Connections connections;
    private final Channel next;

    ClosedCheckChannel(Connections connections, Channel next) {
        this.connections = connections;
        this.next = next;
    }

    @Override
    public Response send(Call call, Deadline deadline) {
        if (connections.isClosed()) {
            if (call.state().attempts() == 0) {
                throw new IllegalStateException(
                        "The client is closed; close it after its last call, or build another client.");
            }
            throw TransportException.closed(call);
        }
        return next.send(call, deadline);
    }
}
