package org.coworkingapi.client.spring;

import org.coworkingapi.client.CoworkingClientBuilder;

/**
 * Changes how the auto-configured client is built, after the properties and the interceptors; beans of this type are
 * asked in their order.
 *
 * <p>Where Boot's HTTP settings are there, the builder has an {@code HttpClient} already: what its connections need is
 * set by properties, or by another {@code HttpClient} that is given to the builder.
 */
@FunctionalInterface
public interface CoworkingClientCustomizer {

    /** Changes the builder of this client, and of no other. */
    void customize(CoworkingClientBuilder builder);
}
