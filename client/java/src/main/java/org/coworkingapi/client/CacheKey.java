package org.coworkingapi.client;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What an answer was the answer to: URI, shape included, and token, so that nobody gets what another customer was told.
 *
 * <p>Their digest only: tokens and ids do not stay in memory for the sake of comparing them, and a key may be printed.
 */
record CacheKey(ByteBuffer digest) {

    static CacheKey of(URI uri, String authorization) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // No header holds a line feed, so that the border between both is always clear.
            digest.update((authorization + "\n").getBytes(StandardCharsets.UTF_8));
            return new CacheKey(ByteBuffer.wrap(digest.digest(uri.toString().getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, but this one does not.", e);
        }
    }
}
