package org.coworkingapi.review.policy;

import java.util.Collection;
import java.util.Comparator;

/** Finds what somebody meant who mistyped a name. */
final class Nearest {

    private Nearest() {}

    /** The end of a sentence about a name that is not known: what may be meant, or all that there is. */
    static String hint(String name, Collection<String> known) {
        return known.stream().filter(other -> distance(name, other) <= Math.max(2, Math.min(name.length(), other.length()) / 3))
                .min(Comparator.<String>comparingInt(other -> distance(name, other)).thenComparing(Comparator.naturalOrder()))
                .map(other -> "; is '" + other + "' meant?")
                .orElse(known.size() > 8 ? "." : "; it may have " + String.join(", ", known) + ".");
    }

    /** Letters added, dropped or replaced. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            int diagonal = i;
            for (int j = 0; j <= to.length(); j++) {
                int above = row[j];
                row[j] = i == 0 ? j : j == 0 ? i
                        : Math.min(diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1), Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[to.length()];
    }
}
