package org.coworkingapi.server.stub.bearer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.coworkingapi.server.stub.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token must say of itself (RFC 8725, sections 3.8 to 3.11), beyond its signature.
 *
 * <p>Expiry comes last, so that TOKEN_EXPIRED means: but for its age this token was good, and a fresh one will do.
 */
final class TokenRules implements OAuth2TokenValidator<Jwt> {

    private static final Set<String> ACCESS_TOKEN_TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    private final String issuer;
    private final String audience;
    private final Duration clockSkew;
    private final Clock clock;

    TokenRules(String issuer, String audience, Duration clockSkew, Clock clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.clockSkew = clockSkew;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        OAuth2Error error = error(token);
        return error == null ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(error);
    }

    private @Nullable OAuth2Error error(Jwt token) {
        Instant now = clock.instant();
        Instant notBefore = token.getNotBefore();
        Instant expiry = token.getExpiresAt();
        if (!isAccessToken(token.getHeaders().get("typ"))) {
            return invalid("The token is of another kind than an access token (header typ).");
        }
        if (!issuer.equals(token.getClaimAsString("iss"))) {
            return invalid("The token is not from the issuer that this API trusts (claim iss).");
        }
        if (token.getAudience() == null || !token.getAudience().contains(audience)) {
            return invalid("The token is not meant for this API (claim aud).");
        }
        if (!CustomerPrincipal.isNamedIn(token)) {
            return invalid("The token does not say who the customer is (claim coworker_id, a positive integer).");
        }
        if (notBefore != null && now.plus(clockSkew).isBefore(notBefore)) {
            return invalid("The token is not valid before " + seconds(notBefore) + " (claim nbf).");
        }
        if (expiry == null) {
            return invalid("The token never expires (claim exp).");
        }
        if (!now.minus(clockSkew).isBefore(expiry)) {
            return new OAuth2Error(ProblemType.TOKEN_EXPIRED.name(),
                    "The token expired at " + seconds(expiry) + "; get a fresh one.", null);
        }
        return null;
    }

    /** A token made for another purpose says so in its header (RFC 8725, section 3.11; RFC 9068, section 2.1). */
    private static boolean isAccessToken(@Nullable Object type) {
        return type == null || ACCESS_TOKEN_TYPES.contains(type.toString().toLowerCase(Locale.ROOT));
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private static OAuth2Error invalid(String description) {
        return new OAuth2Error(ProblemType.TOKEN_INVALID.name(), description, null);
    }
}
