package org.coworkingapi.server.host;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Makes the host a resource server for employees' tokens, for which Spring Boot adds a filter chain. */
@Configuration(proxyBeanMethods = false)
class EmployeeTokens {

    @Bean
    JwtDecoder employeeTokenDecoder() throws JOSEException {
        return NimbusJwtDecoder.withPublicKey(Credentials.EMPLOYEES.toRSAPublicKey())
                .build();
    }

    /** Simulates a host that is also an authorization server. */
    @Bean
    JWKSource<SecurityContext> jwkSource() {
        return new ImmutableJWKSet<>(new JWKSet(Credentials.EMPLOYEES));
    }
}
