package org.coworkingapi.client.spring;

import org.coworkingapi.client.CoworkingClientBuilder;

/**
 * Customizes the builder of the auto-configured client, after the properties and the interceptors were applied. Beans
 * of this type are called in their order.
 *
 * <p>If Boot's HTTP settings are present, the builder already has an {@code HttpClient}. Use properties to configure
 * its connections, or set another {@code HttpClient}.
 */
@FunctionalInterface
public interface CoworkingClientCustomizer {

    /** Customizes the builder. */
    void customize(CoworkingClientBuilder builder);
}
