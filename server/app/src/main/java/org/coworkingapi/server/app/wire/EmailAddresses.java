package org.coworkingapi.server.app.wire;

import java.util.regex.Pattern;

/** Validates e-mail addresses (RFC 5321, section 4.1.2) and replaces invalid ones. */
public final class EmailAddresses {

    /** The replacement for invalid addresses. Its domain is reserved and never receives mail (RFC 2606). */
    public static final String UNKNOWN = "unknown@invalid";

    /**
     * Up to this length, neither the local part (maximum 64 characters) nor a domain label (maximum 63) can be too
     * long.
     */
    private static final int MAX_PLAIN_LENGTH = 63;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private static final Pattern ADDRESS = Pattern.compile(
            "(?=[^@]{1,64}@)(?:ATOM(?:\\.ATOM)*+|\"(?:[ !#-\\[\\]-~]|\\\\[ -~])++\")".replace("ATOM", ATOM) + "@"
                    + LABEL + "(?:\\." + LABEL + ")*+");

    private EmailAddresses() {}

    /** Returns the address, or {@link #UNKNOWN} if it is invalid. */
    public static String orUnknown(String address) {
        return isPlain(address) || ADDRESS.matcher(address).matches() ? address : UNKNOWN;
    }

    /**
     * Returns true for most valid addresses and for no invalid ones, without the cost of the regular expression. A
     * large team has thousands of addresses.
     */
    private static boolean isPlain(String address) {
        boolean inDomain = false;
        boolean afterWord = false;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean inWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
            boolean separates = c == '.' || c == '-' || (!inDomain && (c == '@' || c == '_' || c == '+'));
            if (!inWord && !(separates && afterWord)) {
                return false;
            }
            inDomain |= c == '@';
            afterWord = inWord;
        }
        return inDomain && afterWord && address.length() <= MAX_PLAIN_LENGTH;
    }
}
