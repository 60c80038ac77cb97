package org.coworkingapi.server.app.security;

import org.coworkingapi.server.stub.bearer.BearerTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Permits unauthenticated requests to paths outside the spec, so that unknown paths get 404. Requests with an invalid
 * token get 401 on these paths, too.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    @Order
    SecurityFilterChain otherPaths(HttpSecurity http, BearerTokens tokens) {
        return tokens.addTo(http)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
