package org.coworkingapi.contract.openapi.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Suggestions for misspelled names. */
public final class NearestName {

    private NearestName() {}

    /**
     * Returns the known name with the smallest edit distance, or an empty {@code Optional} if no known name is similar.
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate ->
                        distance(name, candidate) <= Math.max(1, Math.min(name.length(), candidate.length()) / 4))
                .min(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Returns the end of a sentence about an unknown name: a question with the nearest known name, or a full stop if no
     * known name is similar.
     */
    public static String suggestion(String name, Collection<String> known) {
        return nearest(name, known)
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElse(".");
    }

    /** Counts inserted, deleted, replaced and transposed letters, ignoring case. */
    private static int distance(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int replaced = edits[i - 1][j - 1] + (isSame(from.charAt(i - 1), to.charAt(j - 1)) ? 0 : 1);
                edits[i][j] = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && isSame(from.charAt(i - 1), to.charAt(j - 2))
                        && isSame(from.charAt(i - 2), to.charAt(j - 1))) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[from.length()][to.length()];
    }

    private static boolean isSame(char first, char second) {
        return Character.toLowerCase(first) == Character.toLowerCase(second);
    }
}
