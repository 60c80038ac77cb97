package org.coworkingapi.contract.openapi.document;

import tools.jackson.core.io.JsonStringEncoder;

/** JSON serialization of strings. */
final class Json {

    private Json() {}

    /** Returns a quoted JSON string, escaped as RFC 8259 requires. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, quoted);
        return quoted.append('"').toString();
    }
}
