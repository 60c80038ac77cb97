package org.coworkingapi.client.spring;

import org.coworkingapi.client.CoworkingClientBuilder;

/** What makes the connections. */
@FunctionalInterface
interface Transport {

    /** Gives it to the builder. */
    void addTo(CoworkingClientBuilder builder);
}
