package org.coworkingapi.server.stub.bearer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.coworkingapi.server.stub.problem.ProblemType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers a refused token with the problem that says why, through the same advice that answers all other problems. */
final class BearerEntryPoint implements AuthenticationEntryPoint {

    private final HandlerExceptionResolver problems;

    BearerEntryPoint(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        problems.resolveException(request, response, null, problem(refused));
    }

    private static ProblemException problem(AuthenticationException refused) {
        if (refused instanceof AuthenticationServiceException) {
            return ProblemException.unavailable(refused);
        }
        if (refused.getCause() instanceof JwtValidationException invalid) {
            OAuth2Error error = invalid.getErrors().iterator().next();
            return ProblemType.TOKEN_EXPIRED.name().equals(error.getErrorCode())
                    ? ProblemException.tokenExpired(error.getDescription())
                    : ProblemException.tokenInvalid(error.getDescription());
        }
        return ProblemException.tokenInvalid(
                "The token is not a JWT that this API accepts: wrong form, algorithm, key or signature.");
    }
}
