package org.coworkingapi.contract.openapi.operation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The value of a query parameter by which clients select fields of a response: dot paths, divided by commas. */
public final class FieldList {

    private FieldList() {}

    /** The paths in a well-formed value, blanks removed; empty for an empty value. */
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
