package org.coworkingapi.server.stub.bearer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Checks the bearer token of every request that carries one, and asks for one where the spec does. */
@AutoConfiguration(before = {
    OAuth2ResourceServerAutoConfiguration.class,
    OAuth2ResourceServerWebSecurityAutoConfiguration.class,
    UserDetailsServiceAutoConfiguration.class
})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(BearerProperties.class)
public final class BearerAutoConfiguration {

    /** Keys come from a {@link JWKSource} bean if there is one, else from the configured set, else from the issuer. */
    @Bean
    @ConditionalOnMissingBean(JwtDecoder.class)
    TokenDecoder jwtDecoder(BearerProperties trust, ObjectProvider<JWKSource<SecurityContext>> keys) {
        return TokenDecoder.of(trust, keys.getIfAvailable(), Clock.systemUTC());
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain bearerFilterChain(HttpSecurity http, JwtDecoder decoder,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        BearerEntryPoint entryPoint = new BearerEntryPoint(problems);
        return http
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2ResourceServer(server -> server
                        .authenticationEntryPoint(entryPoint)
                        .bearerTokenResolver(new OneTokenResolver())
                        .withObjectPostProcessor(new FailuresAsProblems(entryPoint))
                        .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(CustomerPrincipal::authenticate)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @ConditionalOnMissingBean
    RequestRejectedHandler refusedRequests(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return new RefusedRequests(problems);
    }

    @Bean
    WebMvcConfigurer bearerInterceptorConfigurer() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new BearerInterceptor()).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    /** Without it, a key set that cannot be reached would be thrown on to the container. */
    private record FailuresAsProblems(BearerEntryPoint entryPoint)
            implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {

        @Override
        public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler((request, response, failure) ->
                    entryPoint.commence(request, response, failure));
            return filter;
        }
    }
}
