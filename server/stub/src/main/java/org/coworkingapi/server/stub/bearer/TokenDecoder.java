package org.coworkingapi.server.stub.bearer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEProcessor;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coworkingapi.server.stub.bearer.VerifiedTokens.VerifiedToken;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Verifies the format, the signature and the claims of tokens.
 *
 * <p>Spring Security's decoder checks claims after it has converted them. The conversion overflows for large dates and
 * normalises the issuer as a URL. The decoder also accepts an empty {@code crit} header and several encodings of the
 * same token. Therefore this class uses Nimbus directly.
 */
final class TokenDecoder implements JwtDecoder, TokenKeys, AutoCloseable {

    private static final Pattern COMPACT = Pattern.compile("([A-Za-z0-9_-]++)\\.([A-Za-z0-9_-]++)\\.([A-Za-z0-9_-]++)");

    private final Set<JWSAlgorithm> algorithms;
    private final JWKSource<SecurityContext> keys;
    private final DefaultJOSEProcessor<SecurityContext> processor = new DefaultJOSEProcessor<>();
    private final TokenRules rules;
    private final @Nullable VerifiedTokens verifiedTokens;

    /** Creates a decoder that caches at most {@code cacheSize} accepted tokens. */
    TokenDecoder(Set<JWSAlgorithm> algorithms, JWKSource<SecurityContext> keys, TokenRules rules, int cacheSize) {
        this.algorithms = algorithms;
        this.keys = keys;
        this.rules = rules;
        this.verifiedTokens = cacheSize == 0 ? null : new VerifiedTokens(cacheSize);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys));
        processor.setJWSTypeVerifier((type, context) -> {}); // TokenRules checks the type.
    }

    /** Creates a decoder with the supplied keys, or with keys fetched from the configured or discovered URL. */
    static TokenDecoder of(
            BearerProperties properties, @Nullable JWKSource<SecurityContext> suppliedKeys, Clock clock) {
        String issuer = MissingBearerPropertyException.requireValue("coworking.bearer.issuer", properties.issuer());
        String audience =
                MissingBearerPropertyException.requireValue("coworking.bearer.audience", properties.audience());
        Set<JWSAlgorithm> algorithms = properties.algorithms().stream()
                .map(algorithm -> JWSAlgorithm.parse(algorithm.getName()))
                .collect(Collectors.toUnmodifiableSet());
        TokenRules rules = new TokenRules(issuer, audience, properties.clockSkew(), clock);
        if (suppliedKeys != null) {
            return new TokenDecoder(algorithms, suppliedKeys, rules, properties.tokenCacheSize());
        }
        Set<KeyType> types = algorithms.stream().map(KeyType::forAlgorithm).collect(Collectors.toUnmodifiableSet());
        KeySetFetcher fetcher = new KeySetFetcher(
                issuer, properties.jwkSetUri(), types, properties.keys().fetchTimeout());
        IssuerKeys keys = IssuerKeys.startFetching(fetcher, issuer, properties.keys(), System::nanoTime);
        return new TokenDecoder(algorithms, keys, rules, properties.tokenCacheSize());
    }

    /**
     * Returns the customer of a trusted token. The format and the signature of an accepted token are checked again only
     * after the key set has changed.
     *
     * @throws BadJwtException as {@link #decode}
     * @throws KeysUnavailableException as {@link #decode}
     */
    CustomerPrincipal authenticate(String token) {
        JWKSet keySet = currentKeySet();
        if (verifiedTokens == null || keySet == null) {
            return CustomerPrincipal.of(decode(token));
        }
        VerifiedToken verified = verifiedTokens.find(token, keySet);
        if (verified != null) {
            rules.requireValidNow(verified.notBefore(), verified.expiry());
            return verified.customer();
        }
        Jwt jwt = decode(token);
        CustomerPrincipal customer = CustomerPrincipal.of(jwt);
        Instant expiry = Objects.requireNonNull(jwt.getExpiresAt());
        verifiedTokens.add(token, new VerifiedToken(customer, jwt.getNotBefore(), expiry, keySet));
        return customer;
    }

    /**
     * Returns the usable key set, as the same instance until a key changes. Returns null if there is none, or if the
     * source does not tell when its keys change.
     */
    private @Nullable JWKSet currentKeySet() {
        if (keys instanceof IssuerKeys issuerKeys) {
            return issuerKeys.usableKeySet();
        }
        return keys.getClass() == ImmutableJWKSet.class ? ((ImmutableJWKSet<?>) keys).getJWKSet() : null;
    }

    /**
     * {@inheritDoc}
     *
     * @throws BadJwtException if the token is rejected; the message is for the log and quotes only the issuer of the
     *     token
     * @throws KeysUnavailableException if the key that verifies the token is not available yet
     */
    @Override
    public Jwt decode(String token) {
        JWSObject jws = parse(token);
        Map<String, Object> claims = verify(jws).toJSONObject();
        if (claims == null) {
            throw new BadJwtException("The payload is not a JSON object");
        }
        return rules.accept(token, jws.getHeader().toJSONObject(), claims);
    }

    private JWSObject parse(String token) {
        Matcher parts = COMPACT.matcher(token);
        if (!parts.matches()) {
            throw new BadJwtException("The token does not consist of three base64url parts without padding");
        }
        Base64URL signature = new Base64URL(parts.group(3));
        if (!Base64URL.encode(signature.decode()).equals(signature)) {
            throw new BadJwtException("The signature is not canonical base64url");
        }
        try {
            Base64URL header = new Base64URL(parts.group(1));
            // Nimbus ignores an empty crit. The server does not support critical extensions, and RFC 7797 forbids b64
            // in a JWT.
            Map<String, Object> parameters = JSONObjectUtils.parse(header.decodeToString());
            if (parameters.containsKey("crit") || parameters.containsKey("b64")) {
                throw new BadJwtException("The header parameters crit and b64 are not supported");
            }
            JWSObject jws = new JWSObject(header, new Base64URL(parts.group(2)), signature);
            if (!algorithms.contains(jws.getHeader().getAlgorithm())) {
                throw new BadJwtException("The signature algorithm is not accepted");
            }
            return jws;
        } catch (ParseException | IllegalArgumentException e) {
            throw new BadJwtException("The header is not a JWS header");
        }
    }

    private Payload verify(JWSObject jws) {
        try {
            return verify(jws, null);
        } catch (BadJwtException e) {
            if (jws.getHeader().getKeyID() != null) {
                throw e;
            }
            // The token has no key id. The issuer may just have published the key that verifies it.
            return verify(jws, IssuerKeys.Freshness.FETCHED_AFTER_ARRIVAL);
        }
    }

    private Payload verify(JWSObject jws, @Nullable SecurityContext freshness) {
        try {
            return processor.process(jws, freshness);
        } catch (KeySourceException e) {
            throw new JwtException("Cannot read the keys", e);
        } catch (BadJOSEException | JOSEException e) {
            throw new BadJwtException("No key verifies the signature");
        }
    }

    @Override
    public boolean areUsable() {
        return !(keys instanceof TokenKeys tokenKeys) || tokenKeys.areUsable();
    }

    @Override
    public void close() {
        if (keys instanceof IssuerKeys issuerKeys) {
            issuerKeys.close();
        }
    }
}
