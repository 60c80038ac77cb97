package org.coworkingapi.client;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Validates the headers that interceptors and parameters add. Unlike the JDK, it does not quote invalid values. */
final class CustomHeader {

    /** A token as defined by RFC 9110, section 5.6.2. */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Pattern NON_PRINTABLE = Pattern.compile("[^ -~]");
    /** Excludes all characters beyond ASCII, because the JDK sends them as question marks. */
    private static final Pattern VALUE = Pattern.compile("[\\t -~]*");
    /** Headers that the JDK restricts, that change how responses are read, or that the builder sets. */
    private static final Set<String> RESERVED = Set.of(
            "accept",
            "accept-encoding",
            "authorization",
            "connection",
            "content-length",
            "expect",
            "host",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "keep-alive",
            "proxy-connection",
            "range",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    private CustomHeader() {}

    static void check(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The header name '" + NON_PRINTABLE.matcher(name).replaceAll("?")
                            + "' is not valid; use letters, digits and hyphens, such as X-Request-Id.");
        }
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "An interceptor cannot set the header " + name + "; the client or the connection sets it.");
        }
        checkValue(name, value);
    }

    static void checkValue(String name, String value) {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The value of the header " + name + " must be one line of ASCII characters.");
        }
    }
}
