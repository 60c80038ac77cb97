package org.coworkingapi.contract.openapi.document;

import tools.jackson.core.io.JsonStringEncoder;

/** JSON texts. */
final class Json {

    private Json() {}

    /** A text in quotes, escaped as RFC 8259 asks. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, quoted);
        return quoted.append('"').toString();
    }
}
