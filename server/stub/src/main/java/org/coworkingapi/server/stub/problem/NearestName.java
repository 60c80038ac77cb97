package org.coworkingapi.server.stub.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the known name that is most similar to an unknown name. */
public final class NearestName {

    /** Maximum number of characters to compare, which limits the cost of long unknown names. */
    private static final int MAX_COMPARED = 80;

    private NearestName() {}

    /** Returns the most similar name, or an empty {@code Optional} if no names are known. */
    public static Optional<String> to(String unknown, Collection<String> known) {
        String wanted = comparable(unknown);
        return known.stream().min(Comparator.comparingInt(name -> editDistance(wanted, comparable(name))));
    }

    /** Returns the most similar name if it differs from the unknown name in at most a third of the characters. */
    public static Optional<String> similarTo(String unknown, Collection<String> known) {
        String wanted = comparable(unknown);
        return to(unknown, known).filter(name -> 3 * editDistance(wanted, comparable(name)) <= wanted.length());
    }

    private static String comparable(String name) {
        return name.substring(0, Math.min(name.length(), MAX_COMPARED)).toLowerCase(Locale.ROOT);
    }

    /** Returns the Levenshtein distance. */
    private static int editDistance(String from, String to) {
        int[] row = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = from.charAt(i - 1) == to.charAt(j - 1) ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
