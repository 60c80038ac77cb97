package org.coworkingapi.contract.review.policy;

import java.util.regex.Pattern;
import org.coworkingapi.contract.review.change.Change;
import tools.jackson.core.io.JsonStringEncoder;

/** The entry of an exception in the settings. */
final class ExceptionEntry {

    /** Strings that need no quotes in YAML. */
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z-]*@[A-Za-z0-9/._~{}$+-]*#[0-9a-f]+");

    private ExceptionEntry() {}

    /** Returns an entry for {@code exceptions:}, with reason, owner and last day left empty. */
    static String of(Change change) {
        return "  - key: " + scalar(change.key())
                + "\n    reason: # why the change is acceptable\n    owner: # the responsible team\n"
                + "    until: # the last day, for example 2027-01-31\n";
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
