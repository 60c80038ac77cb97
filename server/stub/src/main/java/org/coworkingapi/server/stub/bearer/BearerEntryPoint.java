package org.coworkingapi.server.stub.bearer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Responds to a rejected token with a problem that states the reason, through the same resolver as all other problems.
 */
final class BearerEntryPoint implements AuthenticationEntryPoint {

    /** Logs the reason for each rejected token at DEBUG, in more detail than the response. It never logs the token. */
    private static final Logger REFUSED_TOKENS =
            LoggerFactory.getLogger("org.coworkingapi.server.stub.bearer.RefusedTokens");

    private final HandlerExceptionResolver resolver;

    BearerEntryPoint(HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        ProblemException problem = problemFor(failure);
        Throwable reason = failure.getCause() == null ? failure : failure.getCause();
        REFUSED_TOKENS.debug("{}: {}", problem.code(), reason.getMessage());
        resolver.resolveException(request, response, null, problem);
    }

    private static ProblemException problemFor(AuthenticationException failure) {
        if (failure.getCause() instanceof KeysUnavailableException unavailable) {
            // The problem has no cause, because FailureLog would log it, and unauthenticated clients could fill the
            // log. IssuerKeys logs the outage instead.
            return ProblemException.unavailable(unavailable.retryAfter(), null);
        }
        if (failure instanceof AuthenticationServiceException) {
            return ProblemException.unavailable(failure);
        }
        if (failure.getCause() instanceof JwtValidationException invalid) {
            OAuth2Error error = invalid.getErrors().iterator().next();
            return ErrorCode.TOKEN_EXPIRED.name().equals(error.getErrorCode())
                    ? ProblemException.tokenExpired(detail(error))
                    : ProblemException.tokenInvalid(detail(error));
        }
        if (failure instanceof OAuth2AuthenticationException malformed
                && ErrorCode.INVALID_PARAMETER
                        .name()
                        .equals(malformed.getError().getErrorCode())) {
            return ProblemException.malformedCredentials(detail(malformed.getError()));
        }
        return ProblemException.tokenInvalid(
                "The token is not a JWT that this API accepts: wrong form, algorithm, key or signature.");
    }

    /** Returns the description, which every error of this package has. */
    private static String detail(OAuth2Error error) {
        return Objects.requireNonNull(error.getDescription());
    }
}
