package org.coworkingapi.contract.verification.spec;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which fields a {@code _shape} selects. */
public final class Projection {

    private Projection() {}

    /** The dot paths of a text that keeps the grammar, blanks removed; empty for no shape. */
    public static Set<List<String>> paths(String text) {
        Set<List<String>> paths = new HashSet<>();
        if (!text.isBlank()) {
            for (String path : text.split(",", -1)) {
                paths.add(Arrays.stream(path.split("\\.", -1)).map(String::strip).toList());
            }
        }
        return paths;
    }
}
