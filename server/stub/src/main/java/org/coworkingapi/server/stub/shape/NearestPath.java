package org.coworkingapi.server.stub.shape;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Finds the known path that is most similar to an unknown path. */
final class NearestPath {

    /** Maximum number of characters to compare, which limits the cost of long unknown paths. */
    private static final int MAX_COMPARED = 80;

    private NearestPath() {}

    static String to(String unknown, FieldTree tree) {
        String wanted = comparable(unknown);
        List<String> known = tree.paths(ShapeParser.MAX_LEVELS);
        return known.stream()
                .min(Comparator.comparingInt(path -> editDistance(wanted, comparable(path))))
                .orElseThrow();
    }

    private static String comparable(String path) {
        return path.substring(0, Math.min(path.length(), MAX_COMPARED)).toLowerCase(Locale.ROOT);
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
