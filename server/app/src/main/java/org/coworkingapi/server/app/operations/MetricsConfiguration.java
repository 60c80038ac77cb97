package org.coworkingapi.server.app.operations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** Configuration that removes metrics that operators do not need. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    /** Disables the observations of Spring Security, which cover each filter of each request. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }
}
