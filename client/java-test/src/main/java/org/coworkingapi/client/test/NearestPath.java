package org.coworkingapi.client.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.coworkingapi.client.model.Field;
import org.coworkingapi.client.model.ObjectField;
import org.coworkingapi.client.projection.EditDistance;

/**
 * Finds the path of the spec that somebody who wrote an unknown one most likely meant.
 *
 * <p>As the server does, which compares whole paths; the client tells of a record's component the nearest field of one
 * schema.
 */
final class NearestPath {

    /** No sensible misspelling is longer. */
    private static final int COMPARED = 80;

    /** A deeper path is not a legal shape. */
    private static final int MAX_LEVELS = 8;

    private NearestPath() {}

    static String to(String unknown, List<? extends Field<?>> fields) {
        List<String> known = new ArrayList<>();
        collect("", fields, MAX_LEVELS, known);
        String wanted = comparable(unknown);
        return known.stream()
                .min(Comparator.comparingInt(path -> EditDistance.between(wanted, comparable(path))))
                .orElseThrow();
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
}
