package org.coworkingapi.server.app.limit;

import io.github.bucket4j.TimeMeter;
import org.coworkingapi.server.stub.bearer.CustomerTokenDecoder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Configuration of the rate limits for customers and client addresses. */
@Configuration(proxyBeanMethods = false)
class RateLimitConfiguration {

    @Bean
    RateLimit<Long> customerLimit(RateLimitProperties properties) {
        return new RateLimit<>(properties.requests(), properties.period(), TimeMeter.SYSTEM_NANOTIME);
    }

    @Bean
    AddressLimits addressLimits(RateLimitProperties properties) {
        return AddressLimits.of(properties, TimeMeter.SYSTEM_NANOTIME);
    }

    /** Adds the filters to the security chains, so that 429 responses have the same headers as all other responses. */
    @Bean
    Customizer<HttpSecurity> rateLimits(
            RateLimit<Long> customers,
            AddressLimits addresses,
            RateLimitProperties properties,
            CustomerTokenDecoder tokens,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        return http -> http.addFilterBefore(
                        new FailureLimitFilter(addresses, tokens, resolver), BearerTokenAuthenticationFilter.class)
                .addFilterBefore(new CustomerLimitFilter(customers, properties, resolver), AuthorizationFilter.class);
    }
}
