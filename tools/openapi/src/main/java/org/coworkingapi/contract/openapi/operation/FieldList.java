package org.coworkingapi.contract.openapi.operation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The value of a query parameter that selects fields of a response: comma-separated paths with dots. */
public final class FieldList {

    private FieldList() {}

    /** Returns the stripped names of each path in a well-formed value, or an empty set for a blank value. */
    public static Set<List<String>> paths(String text) {
        Set<List<String>> paths = new HashSet<>();
        if (!text.isBlank()) {
            for (String path : text.split(",", -1)) {
                paths.add(
                        Arrays.stream(path.split("\\.", -1)).map(String::strip).toList());
            }
        }
        return paths;
    }
}
