package org.coworkingapi.server.host;

import com.nimbusds.jose.JOSEException;
import org.coworkingapi.server.stub.bearer.CustomerTokenDecoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Replaces the decoder of the stub with a decoder for employees' tokens. */
@Configuration(proxyBeanMethods = false)
class ReplacedDecoder {

    @Bean
    CustomerTokenDecoder decoder() throws JOSEException {
        return new CustomerTokenDecoder(NimbusJwtDecoder.withPublicKey(Credentials.EMPLOYEES.toRSAPublicKey())
                .build());
    }
}
