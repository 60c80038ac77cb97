package org.coworkingapi.client.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.coworkingapi.client.model.Field;
import org.coworkingapi.client.model.ObjectField;
import org.coworkingapi.client.projection.EditDistance;

/**
 * Finds the path of the spec that is closest to an unknown path.
 *
 * <p>Like the server, this class compares whole paths. The client, in contrast, compares a record component only with
 * the fields of one schema.
 */
final class NearestPath {

    /** The maximum number of compared characters; longer names are not plausible misspellings. */
    private static final int MAX_COMPARED_LENGTH = 80;

    /** The maximum depth of a path in a valid shape. */
    private static final int MAX_LEVELS = 8;

    private NearestPath() {}

    static String to(String unknown, List<? extends Field<?>> fields) {
        List<String> knownPaths = new ArrayList<>();
        collect("", fields, MAX_LEVELS, knownPaths);
        String normalizedUnknown = normalize(unknown);
        return knownPaths.stream()
                .min(Comparator.comparingInt(path -> EditDistance.between(normalizedUnknown, normalize(path))))
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

    private static String normalize(String path) {
        return path.substring(0, Math.min(path.length(), MAX_COMPARED_LENGTH)).toLowerCase(Locale.ROOT);
    }
}
