package org.coworkingapi.server.stub.bearer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Configures filter chains to authenticate customers by bearer token.
 *
 * <p>Spring Security's {@code oauth2ResourceServer()} would also serve {@code /.well-known/oauth-protected-resource},
 * which the spec does not define. Therefore this class adds the authentication filter itself.
 */
public final class BearerTokens {

    private final CustomerTokenDecoder decoder;
    private final HandlerExceptionResolver resolver;

    BearerTokens(CustomerTokenDecoder decoder, HandlerExceptionResolver resolver) {
        this.decoder = decoder;
        this.resolver = (request, response, handler, exception) -> {
            var resolved = resolver.resolveException(request, response, handler, exception);
            if (resolved == null) {
                // Without this exception, the request would end with 200 and an empty body.
                throw new IllegalStateException(
                        "No HandlerExceptionResolver handled the problem for a rejected token; register the exception resolvers of the stub",
                        exception);
            }
            return resolved;
        };
    }

    /**
     * Adds bearer token authentication to a chain. The chain is stateless and has no CSRF protection. A rejected token
     * gets 401; the chain's {@code authorizeHttpRequests} decides which requests require a token.
     */
    public HttpSecurity addTo(HttpSecurity http) {
        BearerEntryPoint entryPoint = new BearerEntryPoint(resolver);
        return http.addFilter(filter(entryPoint))
                .exceptionHandling(failures -> failures.authenticationEntryPoint((request, response, failure) -> {
                            if (failure instanceof InsufficientAuthenticationException) {
                                rejectMissingToken(request, response);
                            } else {
                                entryPoint.commence(request, response, failure);
                            }
                        })
                        .accessDeniedHandler((request, response, denied) -> rejectMissingToken(request, response)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    private void rejectMissingToken(HttpServletRequest request, HttpServletResponse response) {
        resolver.resolveException(request, response, null, ProblemException.tokenMissing());
    }

    private BearerTokenAuthenticationFilter filter(BearerEntryPoint entryPoint) {
        AuthenticationManager manager = this::authenticate;
        BearerTokenAuthenticationConverter converter = new BearerTokenAuthenticationConverter();
        converter.setBearerTokenResolver(new SingleTokenResolver());
        BearerTokenAuthenticationFilter filter = new BearerTokenAuthenticationFilter(manager, converter);
        filter.setAuthenticationEntryPoint(entryPoint);
        // If no keys are available, the default handler would rethrow the exception to the container.
        filter.setAuthenticationFailureHandler(entryPoint::commence);
        return filter;
    }

    /** Throws the exceptions of Spring Security's {@code JwtAuthenticationProvider}, which would decode every token. */
    private Authentication authenticate(Authentication bearer) {
        try {
            String token = ((BearerTokenAuthenticationToken) bearer).getToken();
            AbstractAuthenticationToken authentication =
                    decoder.authenticate(token).authentication();
            authentication.setDetails(bearer.getDetails());
            return authentication;
        } catch (BadJwtException e) {
            throw new InvalidBearerTokenException("Invalid token", e);
        } catch (JwtException e) {
            throw new AuthenticationServiceException(e.getMessage(), e);
        }
    }
}
