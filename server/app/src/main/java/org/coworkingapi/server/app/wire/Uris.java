package org.coworkingapi.server.app.wire;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Validates absolute URIs (RFC 3986), escapes IRIs and replaces other strings. */
public final class Uris {

    /** The replacement for invalid URIs. */
    public static final String BLANK = "about:blank";

    private static final String ESCAPED = "%[0-9A-Fa-f]{2}";
    private static final String UNESCAPED = "A-Za-z0-9._~!$&'()*+,;=\\-";

    /**
     * An absolute URI with an authority or a path, without IP literals. Possessive quantifiers keep the matching time
     * linear.
     */
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:"
            + "(?://(?:" + characters("*", ":") + "@)?" + characters("+", "")
            + "(?::[0-9]*+)?+(?=[/?#]|\\z)|//(?=/)|(?!//)(?=[^?#]))"
            + characters("*", ":@/") + "(?:\\?" + characters("*", ":@/?") + ")?+(?:#" + characters("*", ":@/?")
            + ")?+");

    private static final Pattern NOT_ALLOWED = Pattern.compile("[^" + UNESCAPED + ":@/?#%]");

    private Uris() {}

    private static String characters(String quantifier, String more) {
        return "(?:[" + more + UNESCAPED + "]|" + ESCAPED + ")" + quantifier + "+";
    }

    /** Returns the absolute URI, escaped if necessary, or {@link #BLANK} if the string is invalid. */
    public static String orBlank(String text) {
        if (isPlain(text) || ABSOLUTE.matcher(text).matches()) {
            return text;
        }
        String escaped = NOT_ALLOWED.matcher(text).replaceAll(match -> escape(match.group()));
        return ABSOLUTE.matcher(escaped).matches() ? escaped : BLANK;
    }

    /**
     * Returns true for most valid URIs and for no invalid ones, without the cost of the regular expression. A large
     * team has thousands of avatars.
     */
    private static boolean isPlain(String text) {
        int start = text.startsWith("https://") ? 8 : 7;
        if (start == 7 && !text.startsWith("http://")) {
            return false;
        }
        int end = start;
        while (end < text.length() && isHostCharacter(text.charAt(end))) {
            end++;
        }
        boolean plain = end > start && (end == text.length() || text.charAt(end) == '/');
        for (int i = end; plain && i < text.length(); i++) {
            char c = text.charAt(i);
            plain = isHostCharacter(c) || c == '/' || c == '_';
        }
        return plain;
    }

    private static boolean isHostCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
    }

    /** Escapes a character as in the conversion of an IRI to a URI (RFC 3987, section 3.1). */
    private static String escape(String character) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
            escaped.append(String.format("%%%02X", b));
        }
        return escaped.toString();
    }
}
