package org.coworkingapi.server.stub.bearer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bounded cache of accepted tokens, whose format and signature need no second check.
 *
 * <p>The keys are digests, so that the cache retains no tokens. An entry is valid only for the key set that verified
 * the token. The caller checks the dates of the token each time.
 */
final class VerifiedTokens {

    private final Cache<String, VerifiedToken> tokens;

    VerifiedTokens(int maxEntries) {
        tokens = Caffeine.newBuilder().maximumSize(maxEntries).build();
    }

    /**
     * The customer and the validity of an accepted token.
     *
     * @param keySet current key set when the verification began. If another set replaced it meanwhile and verified the
     *     token, the entry is never used
     */
    record VerifiedToken(
            CustomerPrincipal customer, @Nullable Instant notBefore, Instant expiry, JWKSet keySet) {}

    /** Returns null if the token is unknown or was verified with another instance of the key set. */
    @SuppressWarnings("ReferenceEquality") // A later set may be equal although a set in between verified the token.
    @Nullable
    VerifiedToken find(String token, JWKSet keySet) {
        VerifiedToken verified = tokens.getIfPresent(digest(token));
        return verified != null && verified.keySet() == keySet ? verified : null;
    }

    void add(String token, VerifiedToken verified) {
        tokens.put(digest(token), verified);
    }

    /** Returns the digest with one character for each byte, which is the smallest value with a suitable equals. */
    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new String(digest, StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
