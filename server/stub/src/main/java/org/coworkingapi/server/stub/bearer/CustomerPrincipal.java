package org.coworkingapi.server.stub.bearer;

import java.util.Map;
import java.util.Optional;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The authenticated customer.
 *
 * @param coworkerId positive id from the claim {@code coworker_id}
 */
public record CustomerPrincipal(long coworkerId) {

    private static final String CLAIM = "coworker_id";

    /**
     * Returns the customer of the current request.
     *
     * @throws ProblemException TOKEN_MISSING if the request is unauthenticated
     */
    public static CustomerPrincipal current() {
        return find().orElseThrow(ProblemException::tokenMissing);
    }

    /** Returns the customer of the current request, or an empty {@code Optional} if the request is unauthenticated. */
    public static Optional<CustomerPrincipal> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(CustomerPrincipal.class::isInstance)
                .map(CustomerPrincipal.class::cast);
    }

    /** Returns whether the claims contain a positive {@code coworker_id}. */
    static boolean isIdentifiedBy(Map<String, Object> claims) {
        return id(claims) > 0;
    }

    /** Returns the customer of a verified token. */
    static CustomerPrincipal of(Jwt token) {
        return new CustomerPrincipal(id(token.getClaims()));
    }

    AbstractAuthenticationToken authentication() {
        return new CustomerAuthentication(this);
    }

    /** Returns the value of the claim, or zero if the claim is missing or is not an integer. */
    private static long id(Map<String, Object> claims) {
        Object claim = claims.get(CLAIM);
        if (claim instanceof Long id) {
            return id;
        }
        return claim instanceof Integer id ? id : 0;
    }

    /** An authentication that does not retain the token. */
    private static final class CustomerAuthentication extends AbstractAuthenticationToken {

        private final transient CustomerPrincipal customer;

        CustomerAuthentication(CustomerPrincipal customer) {
            super(AuthorityUtils.NO_AUTHORITIES);
            this.customer = customer;
            setAuthenticated(true);
        }

        @Override
        public CustomerPrincipal getPrincipal() {
            return customer;
        }

        @Override
        public String getCredentials() {
            return "";
        }
    }
}
