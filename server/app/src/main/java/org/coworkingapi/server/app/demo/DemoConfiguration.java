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

/**
 * Configuration of demo mode, in which the server is its own issuer. The signing key is generated at startup and not
 * stored.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    private static final String ISSUER = "https://demo.coworkingapi.org";

    @Bean
    ECKey demoKey(Environment environment) throws JOSEException {
        rejectIfSet(environment, "coworking.bearer.issuer", issuer -> !ISSUER.equals(issuer));
        rejectIfSet(environment, "coworking.bearer.jwk-set-uri", keys -> true);
        return new ECKeyGenerator(Curve.P_256).keyID("demo").generate();
    }

    /** Rejects a property that demo mode would ignore. */
    private static void rejectIfSet(Environment environment, String property, Predicate<String> isRejected) {
        String value = environment.getProperty(property);
        if (value != null && isRejected.test(value)) {
            throw new InvalidConfigurationPropertyValueException(
                    property,
                    value,
                    "Demo mode accepts only tokens that it issues; remove the property, or start without the profile 'demo'.");
        }
    }

    /** The keys of customers' tokens. The stub looks up this bean by name. */
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
