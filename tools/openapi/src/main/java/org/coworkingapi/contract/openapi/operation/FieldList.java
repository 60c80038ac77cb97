package org.coworkingapi.contract.openapi.operation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The value of a query parameter that selects fields of a response: comma-separated paths with dots. */
public final class FieldList {

    private FieldList() {}

    /** Splits a well-formed value into paths, each a list of names without spaces. A blank value has no paths. */
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
