package org.coworkingapi.contract.review.policy;

import java.util.regex.Pattern;
import org.coworkingapi.contract.review.change.Change;
import tools.jackson.core.io.JsonStringEncoder;

/** A formatter of entries for the exceptions in the settings. */
final class ExceptionEntry {

    /** Keys that need no quotes in YAML. */
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z-]*@[A-Za-z0-9/._~{}$+-]*#[0-9a-f]+");

    private ExceptionEntry() {}

    /** Returns an entry that allows the change. Its reason, owner and last day are empty. */
    static String of(Change change) {
        return "  - key: " + quotedIfNecessary(change.key())
                + "\n    reason: # why the change is acceptable\n    owner: # the responsible team\n"
                + "    until: # the last day, for example 2027-01-31\n";
    }

    private static String quotedIfNecessary(String key) {
        if (PLAIN.matcher(key).matches()) {
            return key;
        }
        StringBuilder quoted = new StringBuilder("\"");
        JsonStringEncoder.getInstance().quoteAsString(key, quoted);
        return quoted.append('"').toString();
    }
}
