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

/** Replaces the fields of a generated projection by existing fields with short names. */
final class FieldSubstitution {

    private static final Pattern NAME = Pattern.compile("[^.\\s]+");

    private final Map<Integer, List<String>> byDepth = new HashMap<>();

    FieldSubstitution(JsonSchema response) {
        response.fields().stream()
                .map(SchemaField::names)
                .sorted(Comparator.comparingInt(names -> String.join(".", names).length()))
                .forEach(names -> byDepth.putIfAbsent(names.size(), names));
    }

    /** Returns the projection with existing fields; a path deeper than any field of the response stays unchanged. */
    String applyTo(String projection) {
        return Arrays.stream(projection.split(",", -1)).map(this::substituted).collect(Collectors.joining(","));
    }

    private String substituted(String path) {
        List<String> names = byDepth.get((int) NAME.matcher(path).results().count());
        if (names == null) {
            return path;
        }
        Iterator<String> next = names.iterator();
        return NAME.matcher(path).replaceAll(name -> Matcher.quoteReplacement(next.next()));
    }
}
