package org.coworkingapi.server.app.wire;

import java.util.regex.Pattern;

/** Texts in the place of an e-mail address (RFC 5321, section 4.1.2). */
public final class EmailAddresses {

    /** Nothing is ever delivered to the domain (RFC 2606). */
    public static final String UNKNOWN = "unknown@invalid";

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private static final Pattern ADDRESS = Pattern.compile("(?=[^@]{1,64}@)(?:ATOM(?:\\.ATOM)*+|\"(?:[ !#-\\[\\]-~]|\\\\[ -~])++\")"
            .replace("ATOM", ATOM) + "@" + LABEL + "(?:\\." + LABEL + ")*+");

    private EmailAddresses() {}

    /** The address; {@link #UNKNOWN} when the text is not one. */
    public static String orUnknown(String text) {
        return ADDRESS.matcher(text).matches() ? text : UNKNOWN;
    }
}
