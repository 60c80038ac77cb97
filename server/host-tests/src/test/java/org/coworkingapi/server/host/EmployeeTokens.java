package org.coworkingapi.server.host;

import com.nimbusds.jose.JOSEException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** A resource server of the host's own, for which Spring Boot makes the chain. */
@Configuration(proxyBeanMethods = false)
class EmployeeTokens {

    @Bean
    JwtDecoder employeeTokenDecoder() throws JOSEException {
        return NimbusJwtDecoder.withPublicKey(Credentials.EMPLOYEES.toRSAPublicKey()).build();
    }
}
