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

/** A resource server of the host's own, for which Spring Boot makes the chain. */
@Configuration(proxyBeanMethods = false)
class EmployeeTokens {

    @Bean
    JwtDecoder employeeTokenDecoder() throws JOSEException {
        return NimbusJwtDecoder.withPublicKey(Credentials.EMPLOYEES.toRSAPublicKey())
                .build();
    }

    /** As an authorization server has one. */
    @Bean
    JWKSource<SecurityContext> jwkSource() {
        return new ImmutableJWKSet<>(new JWKSet(Credentials.EMPLOYEES));
    }
}
