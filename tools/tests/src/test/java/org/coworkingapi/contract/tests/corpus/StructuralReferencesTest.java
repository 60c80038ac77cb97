package org.coworkingapi.contract.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.review.diff.DocumentDiff;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replaces each object and list outside schemas by a reference to a file, one at a time. */
class StructuralReferencesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    /**
     * The paths that the test does not replace: data, and objects for which OpenAPI allows references. The review names
     * changes of such objects after the referenced file.
     */
    private static final Pattern EXCLUDED = Pattern.compile(".* (schema|example|examples|enum|required|scopes)( .*)?"
            + "|.* (get|put|post|delete) tags|.* links .* parameters"
            + "|.*(^| )security \\d+( .*)?"
            + "|.* (parameters|headers|callbacks|links|requestBodies|securitySchemes) [^ ]+"
            + "|.* responses [^ ]+|.* requestBody|components (schemas|pathItems) .*");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.1"})
    void a_reference_at_any_location_does_not_change_the_result_of_the_review(String version) throws IOException {
        Map<String, Object> before = Corpus.document(version, false);
        removeMappings(before);
        Map<String, Object> after = Corpus.map(YamlPatch.copy(before));
        requireLongStrings(after);
        List<String> expected = changes(write("before.json", before), write("after.json", after));
        assertThat(expected).hasSizeGreaterThan(20);
        List<String> paths = new ArrayList<>();
        addPaths(before, "", paths);

        assertThat(paths)
                .hasSizeGreaterThan(100)
                .contains("paths", "paths /rooms", "paths /rooms get", "paths /rooms get responses 200 content");
        for (String path : paths) {
            Path referring = write("referring.json", externalize(before, path));
            assertThat(changes(referring, folder.resolve("after.json")))
                    .as(path)
                    .isEqualTo(expected);
            assertThat(changes(folder.resolve("before.json"), referring))
                    .as(path)
                    .isEmpty();
        }
    }

    private List<String> changes(Path before, Path after) {
        return DocumentDiff.of(Document.read(before), Document.read(after), TODAY).changes().stream()
                .map(change -> change.wire() + " " + change.sentence() + " " + change.affectedLocations())
                .toList();
    }

    private Path write(String name, Map<String, Object> document) throws IOException {
        return Files.writeString(folder.resolve(name), Comparison.text(document));
    }

    /** Moves the value at a path into a file. */
    private Map<String, Object> externalize(Map<String, Object> document, String path) throws IOException {
        Map<String, Object> copy = Corpus.map(YamlPatch.copy(document));
        Object value = copy;
        for (String name : path.split(" ")) {
            value = value instanceof List<?> list
                    ? list.get(Integer.parseInt(name))
                    : Corpus.map(value).get(name);
        }
        String text = Comparison.text(Map.of("value", value)).replace("\"#/", "\"referring.json#/");
        Files.writeString(folder.resolve("part.json"), text);
        new YamlPatch(copy).apply(Map.of(path, Map.of("$ref", "part.json#/value")));
        return copy;
    }

    private static void addPaths(Object value, String path, List<String> paths) {
        if (!path.isEmpty() && !EXCLUDED.matcher(path).matches() && (value instanceof Map || value instanceof List)) {
            if (!(value instanceof Map<?, ?> map && map.containsKey("$ref"))) {
                paths.add(path);
            }
        }
        String prefix = path.isEmpty() ? "" : path + ' ';
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> {
                if (!String.valueOf(name).contains(" ") && !String.valueOf(name).startsWith("x-")) {
                    addPaths(member, prefix + name, paths);
                }
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                addPaths(list.get(i), prefix + i, paths);
            }
        }
    }

    /** Removes the mappings of discriminators, whose values are compared as written. */
    private static void removeMappings(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.remove("mapping");
            map.values().forEach(StructuralReferencesTest::removeMappings);
        } else if (value instanceof List<?> list) {
            list.forEach(StructuralReferencesTest::removeMappings);
        }
    }

    /** Changes each schema of a string, so that each location of the document is affected by a change. */
    private static void requireLongStrings(Object value) {
        if (value instanceof Map<?, ?> map) {
            if ("string".equals(map.get("type")) && Set.of("type").containsAll(Set.copyOf(map.keySet()))) {
                Corpus.map(map).put("minLength", 77);
            }
            List.copyOf(map.values()).forEach(StructuralReferencesTest::requireLongStrings);
        } else if (value instanceof List<?> list) {
            list.forEach(StructuralReferencesTest::requireLongStrings);
        }
    }
}
