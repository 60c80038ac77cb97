package org.coworkingapi.server.stub.bearer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.coworkingapi.server.stub.operation.OperationConfiguration;
import org.coworkingapi.server.stub.operation.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Protects the operations of the spec with bearer tokens, and leaves all other paths to the application.
 *
 * <p>It comes after every auto-configuration of Spring Boot that adds a security filter chain unless there is one, so
 * that the application keeps the chain that it would have without the stub.
 */
@AutoConfiguration(
        after = {
            OAuth2ResourceServerAutoConfiguration.class,
            OAuth2ResourceServerWebSecurityAutoConfiguration.class,
            SecurityFilterAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        },
        afterName = {
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration",
            "org.springframework.boot.security.saml2.autoconfigure.Saml2RelyingPartyAutoConfiguration"
        })
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(BearerProperties.class)
@Import(OperationConfiguration.class)
public final class BearerAutoConfiguration {

    /** Before every chain of an application that does not ask for an even higher precedence. */
    static final int CHAIN_ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    /**
     * Keys come from the {@link JWKSource} bean {@code coworkingTokenKeys} if there is one, else from the configured
     * set, else from the issuer. A {@code JWKSource} of another name is the application's own.
     */
    @Bean
    @ConditionalOnMissingBean
    CustomerTokenDecoder customerTokenDecoder(
            BearerProperties trust, @Qualifier("coworkingTokenKeys") ObjectProvider<JWKSource<SecurityContext>> keys) {
        return new CustomerTokenDecoder(TokenDecoder.of(trust, keys.getIfAvailable(), Clock.systemUTC()));
    }

    @Bean
    @ConditionalOnMissingBean
    BearerTokens bearerTokens(
            CustomerTokenDecoder decoder, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return new BearerTokens(decoder, problems);
    }

    /** Replaced by a bean of this name only: the application's other chains are for other paths. */
    @Bean
    @Order(CHAIN_ORDER)
    @ConditionalOnMissingBean(name = "coworkingFilterChain")
    SecurityFilterChain coworkingFilterChain(HttpSecurity http, BearerTokens tokens, Operations operations) {
        return tokens.addTo(http.securityMatcher(operations::matches))
                .authorizeHttpRequests(requests -> requests.requestMatchers(operations::requiresToken)
                        .access((caller, request) -> isCustomer(caller.get()))
                        // An unknown method is answered with 405, and an unknown handler is refused by the interceptor.
                        .anyRequest()
                        .permitAll())
                .build();
    }

    private static AuthorizationDecision isCustomer(@Nullable Authentication caller) {
        return new AuthorizationDecision(caller != null && caller.getPrincipal() instanceof CustomerPrincipal);
    }

    @Bean
    WebMvcConfigurer bearerInterceptorConfigurer(Operations operations) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new BearerInterceptor(operations)).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }
}
