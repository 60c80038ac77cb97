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
import java.util.function.Predicate;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
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
        refuse(environment, "coworking.bearer.issuer", issuer -> !ISSUER.equals(issuer));
        refuse(environment, "coworking.bearer.jwk-set-uri", keys -> true);
        return new ECKeyGenerator(Curve.P_256).keyID("demo").generate();
    }

    /** An issuer that somebody configured must not be ignored in silence. */
    private static void refuse(Environment environment, String property, Predicate<String> anothers) {
        String value = environment.getProperty(property);
        if (value != null && anothers.test(value)) {
            throw new InvalidConfigurationPropertyValueException(
                    property,
                    value,
                    "Demo mode trusts only the key that it makes itself: remove the property, or start without the profile 'demo'.");
        }
    }

    /** The name by which the stub finds the keys of customers' tokens. */
    @Bean(defaultCandidate = false)
    JWKSource<SecurityContext> coworkingTokenKeys(ECKey demoKey) {
        return new ImmutableJWKSet<>(new JWKSet(demoKey.toPublicJWK()));
    }

    @Bean
    DemoTokens demoTokens(ECKey demoKey, Environment environment) {
        return new DemoTokens(
                demoKey, ISSUER, environment.getRequiredProperty("coworking.bearer.audience"), Clock.systemUTC());
    }

    @Bean
    DemoAnnouncement demoAnnouncement(DemoTokens tokens) {
        return new DemoAnnouncement(tokens);
    }
}
