package org.coworkingapi.server.app.standards;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Creates tokens with arbitrary headers and payloads, which JWT libraries would reject. */
final class RawToken {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private RawToken() {}

    static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    static String encode(byte[] bytes) {
        return BASE64URL.encodeToString(bytes);
    }

    static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    static String es256(ECKey key, String header, String payload) {
        return es256(key, header, payload.getBytes(StandardCharsets.UTF_8));
    }

    static String es256(ECKey key, String header, byte[] payload) {
        try {
            return asymmetric("SHA256withECDSAinP1363Format", key.toECPrivateKey(), header, payload);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static String rs256(RSAKey key, String header, String payload) {
        try {
            return asymmetric("SHA256withRSA", key.toPrivateKey(), header, payload.getBytes(StandardCharsets.UTF_8));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static String asymmetric(String algorithm, PrivateKey key, String header, byte[] payload) {
        String input = encode(header) + '.' + encode(payload);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + '.' + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static String hmac(int bits, byte[] secret, String header, String payload) {
        String input = encode(header) + '.' + encode(payload);
        String algorithm = "HmacSHA" + bits;
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return input + '.' + encode(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
