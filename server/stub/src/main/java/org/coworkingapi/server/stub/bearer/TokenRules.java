package org.coworkingapi.server.stub.bearer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks the type and the claims of a token whose signature is valid (RFC 8725, sections 3.8 to 3.11).
 *
 * <p>The expiry is checked last. TOKEN_EXPIRED therefore means that the token is otherwise valid, and that the client
 * should refresh it.
 */
final class TokenRules {

    private static final Set<String> ACCESS_TOKEN_TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");
    /** The start of the year 10000. RFC 3339 ends there, and dates given in milliseconds by mistake are later. */
    private static final long MAX_SECONDS = 253_402_300_800L;

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

    /**
     * Returns the token if its header and claims comply with the rules.
     *
     * @param header JSON values of the header
     * @param claims JSON values of the claims, without conversion
     */
    Jwt accept(String token, Map<String, Object> header, Map<String, Object> claims) {
        if (!isAccessToken(header.get("typ"))) {
            throw invalid("The token is not an access token (header typ).");
        }
        if (!issuer.equals(claims.get("iss"))) {
            throw rejection(
                    ErrorCode.TOKEN_INVALID,
                    "The token is not from the issuer that this API trusts (claim iss).",
                    "Claim iss is " + quote(claims.get("iss")) + "; expected '" + issuer + "'");
        }
        if (!isForThisApi(claims.get("aud"))) {
            throw invalid("The token is not meant for this API (claim aud).");
        }
        if (!CustomerPrincipal.isIdentifiedBy(claims)) {
            throw invalid("The token does not identify a customer (claim coworker_id must be a positive integer).");
        }
        Instant notBefore = instant(claims, "nbf");
        Instant issuedAt = instant(claims, "iat");
        Instant expiry = instant(claims, "exp");
        if (expiry == null) {
            throw invalid("The token has no expiry (claim exp).");
        }
        requireValidNow(notBefore, expiry);
        if (issuedAt != null && !issuedAt.isBefore(expiry)) {
            throw invalid("The token expires before it was issued (claims iat and exp).");
        }
        return jwt(token, header, claims, issuedAt, expiry, notBefore);
    }

    /**
     * Checks the dates of an otherwise valid token against the clock.
     *
     * @throws JwtValidationException if the token is not valid yet, or TOKEN_EXPIRED
     */
    void requireValidNow(@Nullable Instant notBefore, Instant expiry) {
        Instant now = clock.instant();
        if (notBefore != null && now.plus(clockSkew).isBefore(notBefore)) {
            throw invalid("The token is not valid before " + seconds(notBefore) + " (claim nbf).");
        }
        if (!now.minus(clockSkew).isBefore(expiry)) {
            String expired = "The token expired at " + seconds(expiry) + "; get a fresh one.";
            throw rejection(ErrorCode.TOKEN_EXPIRED, expired, expired);
        }
    }

    /**
     * Returns whether the header {@code typ} is missing or is the type of an access token (RFC 8725, section 3.11; RFC
     * 9068, section 2.1).
     */
    private static boolean isAccessToken(@Nullable Object type) {
        return type == null || ACCESS_TOKEN_TYPES.contains(type.toString().toLowerCase(Locale.ROOT));
    }

    /** Returns whether the audience, a string or a list of strings (RFC 7519, section 4.1.3), contains this API. */
    private boolean isForThisApi(@Nullable Object claim) {
        return audience.equals(claim)
                || (claim instanceof List<?> list
                        && list.contains(audience)
                        && list.stream().allMatch(String.class::isInstance));
    }

    /** Converts a NumericDate (RFC 7519, section 2), which may have a fraction. */
    private static @Nullable Instant instant(Map<String, Object> claims, String name) {
        Object claim = claims.get(name);
        if (claim == null) {
            return null;
        }
        if (!(claim instanceof Number number) || !(Math.abs(number.doubleValue()) < MAX_SECONDS)) {
            throw invalid("The token has a date that is not in seconds since 1970 (claim " + name + ").");
        }
        return Instant.ofEpochMilli((long) (number.doubleValue() * 1_000));
    }

    private static Jwt jwt(
            String token,
            Map<String, Object> header,
            Map<String, Object> claims,
            @Nullable Instant issuedAt,
            Instant expiry,
            @Nullable Instant notBefore) {
        Map<String, Object> typed = new HashMap<>(claims);
        typed.put("iat", issuedAt);
        typed.put("exp", expiry);
        typed.put("nbf", notBefore);
        typed.values().removeIf(value -> value == null);
        return new Jwt(token, issuedAt, expiry, header, typed);
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    private static String quote(@Nullable Object value) {
        if (!(value instanceof String string)) {
            return "not a string";
        }
        return '\'' + string.substring(0, Math.min(100, string.length())).replaceAll("[^\\x20-\\x7E]", "?") + '\'';
    }

    private static JwtValidationException invalid(String detail) {
        return rejection(ErrorCode.TOKEN_INVALID, detail, detail);
    }

    /** Creates a rejection with a detail for the client and a reason for the log. */
    private static JwtValidationException rejection(ErrorCode code, String detail, String reason) {
        return new JwtValidationException(reason, List.of(new OAuth2Error(code.name(), detail, null)));
    }
}
