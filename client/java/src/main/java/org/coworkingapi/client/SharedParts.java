package org.coworkingapi.client;

import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * The parts that a client shares with the clients derived from it.
 *
 * @param transport sends the requests of all these clients, through the interceptors
 */
record SharedParts(
        Connections connections,
        RequestLimit limit,
        Channel transport,
        String userAgent,
        ClientClock clock,
        DoubleSupplier jitter) {

    static SharedParts of(
            Connections connections,
            RequestLimit limit,
            List<Interceptor> interceptors,
            String userAgent,
            ClientClock clock,
            DoubleSupplier jitter) {
        return new SharedParts(
                connections, limit, Channels.transport(connections, interceptors), userAgent, clock, jitter);
    }

    CallExecutor executor(ClientOptions options) {
        return new CallExecutor(
                options.requiredBaseUrl(), userAgent, options.timeout(), clock, Channels.outermost(this, options));
    }
}
