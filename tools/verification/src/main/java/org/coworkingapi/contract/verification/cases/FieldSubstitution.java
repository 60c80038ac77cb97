package org.coworkingapi.contract.verification.cases;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.SchemaField;

/** Replaces the fields of a generated projection with the shortest existing fields of the same depth. */
final class FieldSubstitution {

    private static final Pattern NAME = Pattern.compile("[^.\\s]+");

    private final Map<Integer, List<String>> shortestFieldByDepth = new HashMap<>();

    FieldSubstitution(JsonSchema response) {
        response.fields().stream()
                .map(SchemaField::names)
                .sorted(Comparator.comparingInt(names -> String.join(".", names).length()))
                .forEach(names -> shortestFieldByDepth.putIfAbsent(names.size(), names));
    }

    /** Returns the projection with existing fields; a path that is deeper than every field stays unchanged. */
    String applyTo(String projection) {
        return Arrays.stream(projection.split(",", -1)).map(this::substitute).collect(Collectors.joining(","));
    }

    private String substitute(String path) {
        List<String> names =
                shortestFieldByDepth.get((int) NAME.matcher(path).results().count());
        if (names == null) {
            return path;
        }
        Iterator<String> next = names.iterator();
        return NAME.matcher(path).replaceAll(name -> Matcher.quoteReplacement(next.next()));
    }
}
