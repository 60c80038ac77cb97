package org.coworkingapi.server.stub.shape;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known path that somebody who wrote an unknown one most likely meant. */
final class NearestPath {

    /** No sensible misspelling is longer; what is longer is compared by its beginning. */
    private static final int COMPARED = 80;

    private NearestPath() {}

    static String to(String unknown, FieldTree tree) {
        String wanted = comparable(unknown);
        List<String> known = tree.paths(ShapeText.MAX_LEVELS);
        return known.stream()
                .min(Comparator.comparingInt(
                        path -> LevenshteinDistance.getDefaultInstance().apply(wanted, comparable(path))))
                .orElseThrow();
    }

    private static String comparable(String path) {
        return path.substring(0, Math.min(path.length(), COMPARED)).toLowerCase(Locale.ROOT);
    }
}
