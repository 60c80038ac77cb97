package org.coworkingapi.server.app.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Makes the server its own issuer, with a key made at start-up and never written down. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    private static final String ISSUER = "https://demo.coworkingapi.org";

    @Bean
    ECKey demoKey(Environment environment) throws JOSEException {
        boolean trustsAnother = !ISSUER.equals(environment.getProperty("coworking.bearer.issuer"))
                || environment.containsProperty("coworking.bearer.jwk-set-uri");
        if (trustsAnother) {
            throw new DemoConflictException();
        }
        return new ECKeyGenerator(Curve.P_256).keyID("demo").generate();
    }

    @Bean
    JWKSource<SecurityContext> demoKeys(ECKey demoKey) {
        return new ImmutableJWKSet<>(new JWKSet(demoKey.toPublicJWK()));
    }

    @Bean
    DemoTokens demoTokens(ECKey demoKey, Environment environment) {
        return new DemoTokens(demoKey, ISSUER, environment.getRequiredProperty("coworking.bearer.audience"), Clock.systemUTC());
    }

    @Bean
    DemoAnnouncement demoAnnouncement(DemoTokens tokens) {
        return new DemoAnnouncement(tokens);
    }

    @Bean
    DemoController demoController(DemoTokens tokens) {
        return new DemoController(tokens);
    }
}
