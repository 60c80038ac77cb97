package org.coworkingapi.server.host;

import com.nimbusds.jose.JOSEException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Replaces the stub's decoder of customers' tokens by its name. */
@Configuration(proxyBeanMethods = false)
class ReplacedDecoder {

    @Bean(defaultCandidate = false)
    JwtDecoder coworkingTokenDecoder() throws JOSEException {
        return NimbusJwtDecoder.withPublicKey(Credentials.EMPLOYEES.toRSAPublicKey()).build();
    }
}
