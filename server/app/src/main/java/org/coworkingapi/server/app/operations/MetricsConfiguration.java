package org.coworkingapi.server.app.operations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** Keeps metrics to those that operators use. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    /** Spring Security would observe each of its filters, at every request. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }
}
