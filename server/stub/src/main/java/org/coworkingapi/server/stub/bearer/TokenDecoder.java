package org.coworkingapi.server.stub.bearer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEProcessor;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Verifies tokens: their form, their signature (by Nimbus), and their claims.
 *
 * <p>Spring's decoder is not used because it reads claims only after they were converted: dates overflow into the past,
 * and an issuer is normalised as a URL. It also accepts an empty {@code crit} and several spellings of one token.
 */
final class TokenDecoder implements JwtDecoder, TokenKeys, AutoCloseable {

    private static final Pattern COMPACT = Pattern.compile("([A-Za-z0-9_-]++)\\.([A-Za-z0-9_-]++)\\.([A-Za-z0-9_-]++)");

    private final Set<JWSAlgorithm> algorithms;
    private final JWKSource<SecurityContext> keys;
    private final DefaultJOSEProcessor<SecurityContext> processor = new DefaultJOSEProcessor<>();
    private final TokenRules rules;

    TokenDecoder(Set<JWSAlgorithm> algorithms, JWKSource<SecurityContext> keys, TokenRules rules) {
        this.algorithms = algorithms;
        this.keys = keys;
        this.rules = rules;
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys));
        processor.setJWSTypeVerifier((type, context) -> {}); // One of the rules.
    }

    /** Keys come from {@code given} if there are any, else from the configured URL, else by discovery of the issuer. */
    static TokenDecoder of(BearerProperties trust, @Nullable JWKSource<SecurityContext> given, Clock clock) {
        String issuer = TrustMissingException.required("coworking.bearer.issuer", trust.issuer());
        String audience = TrustMissingException.required("coworking.bearer.audience", trust.audience());
        Set<JWSAlgorithm> algorithms = trust.algorithms().stream()
                .map(algorithm -> JWSAlgorithm.parse(algorithm.getName()))
                .collect(Collectors.toUnmodifiableSet());
        TokenRules rules = new TokenRules(issuer, audience, trust.clockSkew(), clock);
        if (given != null) {
            return new TokenDecoder(algorithms, given, rules);
        }
        Set<KeyType> types = algorithms.stream().map(KeyType::forAlgorithm).collect(Collectors.toUnmodifiableSet());
        KeySetFetch fetch =
                new KeySetFetch(issuer, trust.jwkSetUri(), types, trust.keys().fetchTimeout());
        return new TokenDecoder(algorithms, IssuerKeys.fetchedBy(fetch, issuer, trust.keys(), System::nanoTime), rules);
    }

    /**
     * {@inheritDoc}
     *
     * @throws BadJwtException if the token is refused; its message is for the log and quotes nothing of the token but
     *     its issuer
     * @throws KeysUnavailableException if the key that would decide is not known yet
     */
    @Override
    public Jwt decode(String token) {
        JWSObject jws = parse(token);
        Map<String, Object> claims = verified(jws).toJSONObject();
        if (claims == null) {
            throw new BadJwtException("the payload is not a JSON object");
        }
        return rules.accept(token, jws.getHeader().toJSONObject(), claims);
    }

    private JWSObject parse(String token) {
        Matcher parts = COMPACT.matcher(token);
        if (!parts.matches()) {
            throw new BadJwtException("not three base64url parts without padding");
        }
        Base64URL signature = new Base64URL(parts.group(3));
        if (!Base64URL.encode(signature.decode()).equals(signature)) {
            throw new BadJwtException("the signature is not canonical base64url");
        }
        try {
            Base64URL header = new Base64URL(parts.group(1));
            // Before Nimbus, which forgets an empty crit. No extension is supported, and RFC 7797 allows b64 in no JWT.
            Map<String, Object> parameters = JSONObjectUtils.parse(header.decodeToString());
            if (parameters.containsKey("crit") || parameters.containsKey("b64")) {
                throw new BadJwtException("the header has crit or b64");
            }
            JWSObject jws = new JWSObject(header, new Base64URL(parts.group(2)), signature);
            if (!algorithms.contains(jws.getHeader().getAlgorithm())) {
                throw new BadJwtException("the signature algorithm is not accepted");
            }
            return jws;
        } catch (ParseException | IllegalArgumentException e) {
            throw new BadJwtException("the header is not a JWS header");
        }
    }

    private Payload verified(JWSObject jws) {
        try {
            return verified(jws, null);
        } catch (BadJwtException e) {
            if (jws.getHeader().getKeyID() != null) {
                throw e;
            }
            // The token may be signed with a key that replaced the known one a moment ago.
            return verified(jws, IssuerKeys.Freshness.FETCHED_AFTER_ARRIVAL);
        }
    }

    private Payload verified(JWSObject jws, @Nullable SecurityContext freshness) {
        try {
            return processor.process(jws, freshness);
        } catch (KeySourceException e) {
            throw new JwtException("the keys cannot be read", e);
        } catch (BadJOSEException | JOSEException e) {
            throw new BadJwtException("no key verifies the signature");
        }
    }

    @Override
    public boolean usable() {
        return !(keys instanceof TokenKeys fetched) || fetched.usable();
    }

    @Override
    public void close() {
        if (keys instanceof IssuerKeys fetched) {
            fetched.close();
        }
    }
}
