package org.coworkingapi.contract.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.openapi.document.SampleRepository;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rewrites the schemas of a whole document. Equivalent schemas must not change the wire, and a single edit must be a
 * single change.
 */
class RefactoringsTest {

    private static final Path SPEC = SampleRepository.SPEC;

    /** Keywords whose value is a schema. */
    private static final Set<String> SCHEMAS = Set.of("schema", "items", "additionalProperties", "not");

    /** Keywords whose value maps names to schemas. */
    private static final Set<String> MAPS = Set.of("properties", "schemas");

    /** Keywords whose value is a list of schemas. */
    private static final Set<String> LISTS = Set.of("allOf", "oneOf", "anyOf");

    /** Keywords whose value contains no schemas. */
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum");

    private final Map<String, Object> document = map(NodeReader.read(SPEC).plain());

    @ParameterizedTest
    @ValueSource(strings = {"allOf", "oneOf", "anyOf"})
    void wrapping_each_schema_in_a_single_alternative_does_not_change_the_wire(String keyword) {
        assertSameOnTheWire(rewritten(schema -> isReadOrWriteOnly(schema) ? schema : Map.of(keyword, List.of(schema))));
    }

    @Test
    void inlining_each_reference_does_not_change_the_wire() {
        Map<String, Object> schemas = map(map(document.get("components")).get("schemas"));
        assertSameOnTheWire(rewritten(schema -> schema.containsKey("$ref")
                ? map(schemas.get(schema.get("$ref").toString().replace("#/components/schemas/", "")))
                : schema));
    }

    @Test
    void adding_a_description_to_each_schema_does_not_change_the_wire() {
        assertSameOnTheWire(rewritten(schema ->
                with(schema, schema.containsKey("$ref") ? Map.of() : Map.of("description", "Another description."))));
    }

    @Test
    void moving_each_property_into_allOf_does_not_change_the_wire() {
        assertSameOnTheWire(rewritten(schema -> {
            Map<String, Object> copy = new LinkedHashMap<>(schema);
            Object properties = copy.remove("properties");
            return properties == null || copy.containsKey("allOf") || copy.containsKey("additionalProperties")
                    ? schema
                    : with(copy, Map.of("allOf", List.of(Map.of("properties", properties))));
        }));
    }

    @Test
    void making_one_schema_nullable_is_one_change() {
        int[] count = {0};
        rewritten(schema -> {
            count[0] += canBecomeNullable(schema) ? 1 : 0;
            return schema;
        });
        for (int edited = 0; edited < count[0]; edited += 9) {
            int[] remaining = {edited};
            List<Change> changes = changes(rewritten(schema -> canBecomeNullable(schema) && remaining[0]-- == 0
                    ? with(schema, Map.of("nullable", true))
                    : schema));
            assertThat(changes).as("edit %s", edited).hasSize(1);
            assertThat(changes.get(0).type().id()).isEqualTo("became-nullable");
            assertThat(changes.get(0).wire()).isNotEqualTo(Verdict.NONE);
        }
        assertThat(count[0]).isGreaterThan(50);
    }

    private static boolean canBecomeNullable(Map<String, Object> schema) {
        return schema.get("type") instanceof String && !schema.containsKey("nullable");
    }

    private static boolean isReadOrWriteOnly(Map<String, Object> schema) {
        return schema.containsKey("readOnly") || schema.containsKey("writeOnly");
    }

    private void assertSameOnTheWire(Map<String, Object> proposed) {
        assertThat(proposed).isNotEqualTo(document);
        assertThat(changes(proposed))
                .filteredOn(change -> change.wire() != Verdict.NONE)
                .extracting(Change::sentence)
                .isEmpty();
    }

    private List<Change> changes(Map<String, Object> proposed) {
        return DocumentDiff.of(read("old.json", document), read("new.json", proposed), DocumentPair.TODAY)
                .changes();
    }

    private static Document read(String name, Map<String, Object> document) {
        return Document.of(NodeReader.of(Path.of(name), JsonMapper.shared().writeValueAsString(document)));
    }

    /** Returns the document with the edit applied to each schema, innermost schemas first. */
    private Map<String, Object> rewritten(UnaryOperator<Map<String, Object>> edit) {
        return map(rewritten(document, "", edit));
    }

    private static Object rewritten(Object value, String key, UnaryOperator<Map<String, Object>> edit) {
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(rewritten(item, LISTS.contains(key) ? "schema" : "", edit)));
            return items;
        }
        if (!(value instanceof Map<?, ?>)) {
            return value;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        map(value).forEach((name, member) -> {
            if (MAPS.contains(key)) {
                members.put(name, rewritten(member, "schema", edit));
            } else {
                members.put(name, DATA.contains(name) ? member : rewritten(member, name, edit));
            }
        });
        return SCHEMAS.contains(key) ? edit.apply(members) : members;
    }

    private static Map<String, Object> with(Map<String, Object> schema, Map<String, Object> added) {
        Map<String, Object> merged = new LinkedHashMap<>();
        Stream.of(schema, added).forEach(merged::putAll);
        return merged;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
