package org.coworkingapi.server.stub.bearer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Authenticates customers by their bearer tokens, in the chain of the spec's paths and in any other that applies it.
 *
 * <p>Spring Security's {@code oauth2ResourceServer()} is not used: it would also serve metadata that the spec does not
 * have ({@code /.well-known/oauth-protected-resource}).
 */
public final class BearerTokens {

    private final CustomerTokenDecoder decoder;
    private final HandlerExceptionResolver problems;

    BearerTokens(CustomerTokenDecoder decoder, HandlerExceptionResolver problems) {
        this.decoder = decoder;
        this.problems = (request, response, handler, exception) -> {
            var resolved = problems.resolveException(request, response, handler, exception);
            if (resolved == null) {
                // Without a response the request would end as an empty 200.
                throw new IllegalStateException("nothing answers a refused token", exception);
            }
            return resolved;
        };
    }

    /**
     * Lets a chain authenticate customers, without sessions and therefore without CSRF protection. A bad token is
     * answered with 401; what requires a token is up to the chain's {@code authorizeHttpRequests}.
     */
    public HttpSecurity addTo(HttpSecurity http) {
        BearerEntryPoint refused = new BearerEntryPoint(problems);
        return http.addFilter(filter(refused))
                .exceptionHandling(failures -> failures.authenticationEntryPoint((request, response, failure) -> {
                            if (failure instanceof InsufficientAuthenticationException) {
                                refuse(request, response);
                            } else {
                                refused.commence(request, response, failure);
                            }
                        })
                        .accessDeniedHandler((request, response, denied) -> refuse(request, response)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) {
        problems.resolveException(request, response, null, ProblemException.tokenMissing());
    }

    private BearerTokenAuthenticationFilter filter(BearerEntryPoint refused) {
        JwtAuthenticationProvider tokens = new JwtAuthenticationProvider(decoder::decode);
        tokens.setJwtAuthenticationConverter(CustomerPrincipal::authenticate);
        BearerTokenAuthenticationConverter header = new BearerTokenAuthenticationConverter();
        header.setBearerTokenResolver(new OneTokenResolver());
        BearerTokenAuthenticationFilter filter =
                new BearerTokenAuthenticationFilter(new ProviderManager(tokens), header);
        filter.setAuthenticationEntryPoint(refused);
        // The default throws a key set that cannot be reached on to the container.
        filter.setAuthenticationFailureHandler(refused::commence);
        return filter;
    }
}
