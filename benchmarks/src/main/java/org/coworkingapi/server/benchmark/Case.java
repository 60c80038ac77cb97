package org.coworkingapi.server.benchmark;

import java.io.IOException;
import java.util.function.Supplier;

/**
 * Requests that are measured together.
 *
 * @param name the key of the results
 * @param connections number of connections that send requests at the same time
 * @param requests supplies the source of the requests of a round; the source returns null at the end of the round
 */
record Case(String name, ServerProcess server, int connections, RequestSource requests) {

    /** Creates the requests of a round, which are not measured until all exist. */
    interface RequestSource {
        Supplier<byte[]> forRound() throws IOException;
    }
}
