package org.coworkingapi.server.app.wire;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises absolute URIs (RFC 3986), escapes IRIs, and replaces other strings. */
public final class Uris {

    /** A URI that leads nowhere. */
    public static final String BLANK = "about:blank";

    private static final String ESCAPED = "%[0-9A-Fa-f]{2}";
    private static final String UNESCAPED = "A-Za-z0-9._~!$&'()*+,;=\\-";

    /** Absolute, with an authority or a path; IP literals are left out. Possessive, so that no string takes long. */
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:"
            + "(?://(?:" + characters("*", ":") + "@)?" + characters("+", "")
            + "(?::[0-9]*+)?+(?=[/?#]|\\z)|//(?=/)|(?!//)(?=[^?#]))"
            + characters("*", ":@/") + "(?:\\?" + characters("*", ":@/?") + ")?+(?:#" + characters("*", ":@/?")
            + ")?+");

    private static final Pattern NEITHER_ALLOWED_NOR_ESCAPED = Pattern.compile("[^" + UNESCAPED + ":@/?#%]");

    private Uris() {}

    private static String characters(String quantifier, String more) {
        return "(?:[" + more + UNESCAPED + "]|" + ESCAPED + ")" + quantifier + "+";
    }

    /** Returns the absolute URI, escaped if necessary; null for any other string, and for null. */
    public static @Nullable String orNull(@Nullable String text) {
        if (text == null || isPlain(text) || ABSOLUTE.matcher(text).matches()) {
            return text;
        }
        String escaped = NEITHER_ALLOWED_NOR_ESCAPED.matcher(text).replaceAll(match -> escaped(match.group()));
        return ABSOLUTE.matcher(escaped).matches() ? escaped : null;
    }

    /** Returns the absolute URI, escaped if necessary; {@link #BLANK} for any other string. */
    public static String orBlank(String text) {
        String uri = orNull(text);
        return uri == null ? BLANK : uri;
    }

    /** Recognises the form of nearly every link, at a fraction of the cost: a large team has thousands. */
    private static boolean isPlain(String text) {
        int start = text.startsWith("https://") ? 8 : 7;
        if (start == 7 && !text.startsWith("http://")) {
            return false;
        }
        int end = start;
        while (end < text.length() && isOfHost(text.charAt(end))) {
            end++;
        }
        boolean plain = end > start && (end == text.length() || text.charAt(end) == '/');
        for (int i = end; plain && i < text.length(); i++) {
            char c = text.charAt(i);
            plain = isOfHost(c) || c == '/' || c == '_';
        }
        return plain;
    }

    private static boolean isOfHost(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
    }

    /** As an IRI becomes a URI (RFC 3987, section 3.1). */
    private static String escaped(String character) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
            escaped.append(String.format("%%%02X", b));
        }
        return escaped.toString();
    }
}
