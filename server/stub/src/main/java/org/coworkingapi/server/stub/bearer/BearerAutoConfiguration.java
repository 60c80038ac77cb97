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
 * Auto-configuration that protects the operations of the spec with bearer tokens. All other paths belong to the
 * application.
 *
 * <p>Spring Boot adds its default security filter chains only if no other chain exists. This class runs after those
 * auto-configurations, so that the application keeps the default chains.
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

    /** Puts the chain before all chains of the application, except those with an even higher precedence. */
    static final int CHAIN_ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    /**
     * Creates the decoder. Its keys come from the {@link JWKSource} bean {@code coworkingTokenKeys} if one exists,
     * otherwise from the configured key set URL, otherwise from the issuer. {@code JWKSource} beans with other names
     * belong to the application.
     */
    @Bean
    @ConditionalOnMissingBean
    CustomerTokenDecoder customerTokenDecoder(
            BearerProperties properties,
            @Qualifier("coworkingTokenKeys") ObjectProvider<JWKSource<SecurityContext>> keys) {
        return new CustomerTokenDecoder(TokenDecoder.of(properties, keys.getIfAvailable(), Clock.systemUTC()));
    }

    @Bean
    @ConditionalOnMissingBean
    BearerTokens bearerTokens(
            CustomerTokenDecoder decoder, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        return new BearerTokens(decoder, resolver);
    }

    /**
     * Creates the filter chain for the paths of the spec, unless a bean named {@code coworkingFilterChain} exists.
     * Chains with other names do not replace it, because they protect other paths.
     */
    @Bean
    @Order(CHAIN_ORDER)
    @ConditionalOnMissingBean(name = "coworkingFilterChain")
    SecurityFilterChain coworkingFilterChain(HttpSecurity http, BearerTokens tokens, Operations operations) {
        return tokens.addTo(http.securityMatcher(operations::matches))
                .authorizeHttpRequests(requests -> requests.requestMatchers(operations::requiresToken)
                        .access((caller, request) -> isCustomer(caller.get()))
                        // Spring MVC responds to unsupported methods with 405. BearerInterceptor protects handlers
                        // that the spec does not define.
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
