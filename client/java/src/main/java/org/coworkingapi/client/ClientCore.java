package org.coworkingapi.client;

import java.util.function.Consumer;

/**
 * The part of a client that does not depend on the operations.
 *
 * @param isDerived whether another client owns the connections
 */
record ClientCore(ClientOptions options, SharedParts parts, boolean isDerived) {

    ClientCore with(Consumer<ClientOptions> changes) {
        Arguments.requireNonNull(changes, "changes");
        ClientOptions changed = new ClientOptions(options);
        changes.accept(changed);
        return new ClientCore(new ClientOptions(changed), parts, true);
    }

    CallExecutor executor() {
        return parts.executor(options);
    }

    void close() {
        if (!isDerived) {
            parts.connections().close();
        }
    }

    /** Returns the name of a part of the client, the base URL and the limits, without the token. */
    String describe(String name) {
        return name + "[" + options + ", maxConcurrentRequests=" + parts.limit().maximum()
                + (parts.connections().isClosed() ? ", closed" : "") + "]";
    }
}
