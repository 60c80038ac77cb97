package org.coworkingapi.client.spring;

import org.coworkingapi.client.CoworkingClientBuilder;

/** Configures the connections of the client. */
@FunctionalInterface
interface Transport {

    /** Applies the configuration to the builder. */
    void addTo(CoworkingClientBuilder builder);
}
