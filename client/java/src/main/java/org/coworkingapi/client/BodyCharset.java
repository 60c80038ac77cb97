package org.coworkingapi.client;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charset of a body. JSON is UTF-8 (RFC 8259, section 8.1), and the parameter {@code charset} has no effect, so
 * this class only explains why a body cannot be read.
 */
final class BodyCharset {

    private static final Pattern CHARSET =
            Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([a-z0-9!#$%&'*+.:^_`|~-]{1,40})");
    private static final Set<String> COMPATIBLE = Set.of("utf-8", "utf8", "us-ascii");

    private BodyCharset() {}

    /** Returns the reason why the body is not UTF-8; an empty string if it is. */
    static String suffix(Response response) {
        Matcher charset =
                CHARSET.matcher(response.headers().firstValue("Content-Type").orElse(""));
        if (charset.find() && !COMPATIBLE.contains(charset.group(1).toLowerCase(Locale.ROOT))) {
            return "; its charset is " + charset.group(1) + ", but JSON must be UTF-8";
        }
        return isUtf8(response.body()) ? "" : "; it is not valid UTF-8";
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
