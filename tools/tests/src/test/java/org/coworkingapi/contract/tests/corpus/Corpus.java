package org.coworkingapi.contract.tests.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.review.change.Readers;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.change.VerdictSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads the pairs of documents with their expected verdicts. A pair of schemas becomes one pair of documents for each
 * location that can have a schema.
 */
final class Corpus {

    /** The files whose cases change the base document. */
    private static final List<String> DOCUMENTS = List.of(
            "operations",
            "parameters",
            "bodies",
            "responses",
            "guards",
            "security",
            "spellings",
            "refactorings",
            "wire-neutral",
            "media-type-parameters",
            "conditions",
            "renames",
            "polymorphism",
            "locations");

    /** The files whose cases change a schema. A case with the key {@code change} changes the base document instead. */
    private static final List<String> SCHEMAS = List.of(
            "schemas-scalar",
            "schemas-array",
            "schemas-object",
            "schemas-composed",
            "schemas-conditions",
            "consumer-values",
            "tolerant-readers",
            "exclusive-alternatives");

    /** Maps the location names of the corpus to the paths of schemas in the base document. */
    private static final Map<String, String> LOCATIONS = locations();

    private static final Map<String, Object> BASE = map(load("base"));

    private static final List<CorpusPair> PAIRS = readPairs();

    private Corpus() {}

    /** Returns all pairs in the order of the files. */
    static List<CorpusPair> pairs() {
        return PAIRS;
    }

    private static List<CorpusPair> readPairs() {
        List<CorpusPair> pairs = new ArrayList<>();
        DOCUMENTS.forEach(file ->
                rows(file).forEach(row -> versions(row).forEach(version -> pairs.add(pair(file, row, version)))));
        SCHEMAS.forEach(file -> rows(file).forEach(row -> addSchemas(row, pairs)));
        return List.copyOf(pairs);
    }

    private static void addSchemas(Map<String, Object> row, List<CorpusPair> pairs) {
        if (row.containsKey("change")) {
            versions(row).forEach(version -> pairs.add(pair("document", row, version)));
            return;
        }
        strings(row.getOrDefault("at", List.copyOf(LOCATIONS.keySet())))
                .forEach(location -> versions(row)
                        .forEach(
                                version -> pairs.add(pair(location, rowForLocation(row, location, version), version))));
    }

    /** Returns the number of cases. A case counts once, even if it has several locations or versions. */
    static int size() {
        return DOCUMENTS.stream().mapToInt(file -> rows(file).size()).sum()
                + SCHEMAS.stream().mapToInt(file -> rows(file).size()).sum();
    }

    private static CorpusPair pair(String category, Map<String, Object> row, String version) {
        String id = (String) row.get("id");
        try {
            Map<String, Object> before = document((String) row.getOrDefault("from", version), row.containsKey("from"));
            if (LOCATIONS.containsKey(category)) {
                retainLocations(before);
            }
            new YamlPatch(before).apply(patch(row, "given", version));
            Map<String, Object> after = map(YamlPatch.copy(before));
            after.put("openapi", openapiVersion((String) row.getOrDefault("to", version)));
            new YamlPatch(after).apply(patch(row, "change", version));
            return new CorpusPair(
                    id,
                    category,
                    version,
                    before,
                    after,
                    Verdict.valueOf((String) row.get("wire")),
                    List.of(((String) row.getOrDefault("code", "")).split("\\|")).stream()
                            .filter(code -> !code.isEmpty())
                            .toList(),
                    strings(row.get("kinds")),
                    strings(row.getOrDefault("also", List.of())),
                    new VerdictSettings(Readers.valueOf((String) row.getOrDefault("readers", "STRICT")), List.of()),
                    strings(row.getOrDefault("hints", List.of())),
                    (String) row.get("why"));
        } catch (RuntimeException e) {
            throw new IllegalStateException("Invalid case '" + id + "' of " + category + ": " + e.getMessage(), e);
        }
    }

    /** Returns the base document. It has no webhooks in a migration, because OpenAPI 3.0 does not define them. */
    static Map<String, Object> document(String version, boolean isMigration) {
        Map<String, Object> document = map(YamlPatch.copy(BASE));
        document.put("openapi", openapiVersion(version));
        if (isMigration || version.equals("3.0")) {
            document.remove("webhooks");
        }
        return document;
    }

    /**
     * Removes the operations that contain none of the schema locations, because the review of a smaller document is
     * much faster.
     */
    private static void retainLocations(Map<String, Object> document) {
        document.remove("webhooks");
        map(document.get("paths"))
                .keySet()
                .removeIf(path ->
                        LOCATIONS.values().stream().noneMatch(location -> location.startsWith("paths " + path + " ")));
        map(document.get("components")).keySet().removeIf(section -> !section.equals("securitySchemes"));
    }

    private static String openapiVersion(String version) {
        return version.equals("3.0") ? "3.0.3" : "3.1.0";
    }

    private static Map<String, Object> rowForLocation(Map<String, Object> row, String location, String version) {
        Map<String, Object> expanded = new LinkedHashMap<>(row);
        expanded.put("id", row.get("id") + "@" + location);
        expanded.put("given", Map.of(LOCATIONS.get(location), value(row, "before", version)));
        expanded.put("change", Map.of(LOCATIONS.get(location), value(row, "after", version)));
        expanded.put("wire", row.get(location.startsWith("response") ? "response" : "request"));
        return expanded;
    }

    static Object value(Map<String, Object> row, String name, String version) {
        return row.getOrDefault(name + "-" + version, row.get(name));
    }

    static Map<String, Object> patch(Map<String, Object> row, String name, String version) {
        return map(row.getOrDefault(name + "-" + version, row.getOrDefault(name, Map.of())));
    }

    private static List<String> versions(Map<String, Object> row) {
        return strings(row.getOrDefault("versions", List.of("3.0", "3.1")));
    }

    private static List<Map<String, Object>> rows(String file) {
        return ((List<?>) load(file)).stream().map(Corpus::map).toList();
    }

    private static Map<String, String> locations() {
        Map<String, String> locations = new LinkedHashMap<>();
        String attribute = "paths /rooms/{roomId}/attributes/{name} ";
        locations.put("request-body", attribute + "put requestBody content application/json schema");
        locations.put(
                "request-property",
                "paths /readings post requestBody content application/json schema properties value");
        locations.put("parameter", "paths /readings get parameters 0 schema");
        locations.put("response-body", attribute + "get responses 200 content application/json schema");
        locations.put(
                "response-property",
                "paths /readings get responses 200 content application/json schema properties value");
        locations.put("response-header", "paths /readings get responses 200 headers X-Value schema");
        return locations;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    static Object load(String file) {
        try (InputStream stream =
                Corpus.class.getResourceAsStream(file.startsWith("/") ? file : "/corpus/" + file + ".yaml")) {
            return new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(stream);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
