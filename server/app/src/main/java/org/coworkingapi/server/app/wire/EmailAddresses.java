package org.coworkingapi.server.app.wire;

import java.util.regex.Pattern;

/** Recognises e-mail addresses (RFC 5321, section 4.1.2) and replaces other strings. */
public final class EmailAddresses {

    /** Nothing is ever delivered to the domain (RFC 2606). */
    public static final String UNKNOWN = "unknown@invalid";

    /** The smaller limit of a local part (64 characters) and a label of a domain. */
    private static final int MOST_OF_A_PART = 63;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private static final Pattern ADDRESS = Pattern.compile(
            "(?=[^@]{1,64}@)(?:ATOM(?:\\.ATOM)*+|\"(?:[ !#-\\[\\]-~]|\\\\[ -~])++\")".replace("ATOM", ATOM) + "@"
                    + LABEL + "(?:\\." + LABEL + ")*+");

    private EmailAddresses() {}

    /** Returns the address, or {@link #UNKNOWN} for a string that is not one. */
    public static String orUnknown(String text) {
        return isPlain(text) || ADDRESS.matcher(text).matches() ? text : UNKNOWN;
    }

    /** Recognises the form of nearly every address, at a fraction of the cost: a large team has thousands. */
    private static boolean isPlain(String text) {
        boolean inDomain = false;
        boolean afterWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
            boolean separates = c == '.' || c == '-' || (!inDomain && (c == '@' || c == '_' || c == '+'));
            if (!inWord && !(separates && afterWord)) {
                return false;
            }
            inDomain |= c == '@';
            afterWord = inWord;
        }
        return inDomain && afterWord && text.length() <= MOST_OF_A_PART;
    }
}
