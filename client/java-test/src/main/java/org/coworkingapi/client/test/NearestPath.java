package org.coworkingapi.client.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.coworkingapi.client.model.Field;
import org.coworkingapi.client.model.ObjectField;

/**
 * Finds the path of the spec that somebody who wrote an unknown one most likely meant.
 *
 * <p>As the server does, which compares whole paths; the client tells of a record's component the nearest field of one schema.
 */
final class NearestPath {

    /** No sensible misspelling is longer. */
    private static final int COMPARED = 80;

    private NearestPath() {
    }

    static String to(String unknown, List<? extends Field<?>> fields) {
        List<String> known = new ArrayList<>();
        collect("", fields, ShapeText.MAX_LEVELS, known);
        String wanted = comparable(unknown);
        return known.stream().min(Comparator.comparingInt(path -> distance(wanted, comparable(path)))).orElseThrow();
    }

    private static void collect(String prefix, List<? extends Field<?>> fields, int levels, List<String> paths) {
        for (Field<?> field : fields) {
            paths.add(prefix + field.name());
            if (levels > 1 && field instanceof ObjectField<?, ?> object) {
                collect(prefix + field.name() + ".", object.children(), levels - 1, paths);
            }
        }
    }

    private static String comparable(String path) {
        return path.substring(0, Math.min(path.length(), COMPARED)).toLowerCase(Locale.ROOT);
    }

    /** How many letters must be put in, left out or replaced (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
