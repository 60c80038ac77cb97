package org.coworkingapi.client;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A digest of the URI, including the shape, and of the token. The token is part of the key, so that customers do not
 * receive each other's responses.
 *
 * <p>The digest keeps tokens and ids out of memory and makes the key safe to print.
 */
record CacheKey(ByteBuffer digest) {

    static CacheKey of(URI uri, String authorization) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // A header cannot contain a line feed, so the first one separates the two parts.
            digest.update((authorization + "\n").getBytes(StandardCharsets.UTF_8));
            return new CacheKey(ByteBuffer.wrap(digest.digest(uri.toString().getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, although every Java platform must provide it.", e);
        }
    }
}
