package org.coworkingapi.contract.review.policy;

import java.util.regex.Pattern;
import org.coworkingapi.contract.review.change.Change;
import tools.jackson.core.io.JsonStringEncoder;

/** The entry of an exception, as it is written into the settings. */
final class ExceptionEntry {

    /** What YAML takes for a text without quotes, wherever it stands. */
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z-]*@[A-Za-z0-9/._~{}$+-]*#[0-9a-f]+");

    private ExceptionEntry() {}

    /** Below {@code exceptions:}; reason, owner and last day are for a human to say. */
    static String of(Change change) {
        return "  - key: " + scalar(change.key())
                + "\n    reason: # why it is right to break this\n    owner: # who answers for it\n"
                + "    until: # the last day, as 2027-01-31\n";
    }

    private static String scalar(String key) {
        if (PLAIN.matcher(key).matches()) {
            return key;
        }
        StringBuilder quoted = new StringBuilder("\"");
        JsonStringEncoder.getInstance().quoteAsString(key, quoted);
        return quoted.append('"').toString();
    }
}
