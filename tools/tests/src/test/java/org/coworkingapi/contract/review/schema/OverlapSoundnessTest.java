package org.coworkingapi.contract.review.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.review.change.Effect;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Checks the comparison of alternatives of {@code oneOf} against an independent validator. */
class OverlapSoundnessTest {

    private static final int PAIRS = 1_500;

    private static final List<String> VALUES = SoundnessTest.values();

    @Test
    void disjoint_schemas_have_no_common_value() {
        List<String> missed = new ArrayList<>();
        int disjointPairs = 0;
        for (int seed = 0; seed < PAIRS; seed++) {
            RandomSchemas schemas = new RandomSchemas(seed);
            String first = JsonMapper.shared().writeValueAsString(schemas.schema(2));
            String second = JsonMapper.shared().writeValueAsString(schemas.schema(2));
            if (areDisjoint(first, second)) {
                disjointPairs++;
                com.networknt.schema.Schema firstSchema = SoundnessTest.schema(first);
                com.networknt.schema.Schema secondSchema = SoundnessTest.schema(second);
                VALUES.stream()
                        .filter(value ->
                                SoundnessTest.accepts(firstSchema, value) && SoundnessTest.accepts(secondSchema, value))
                        .findFirst()
                        .ifPresent(value -> missed.add(first + " and " + second + " accept " + value));
            }
        }
        assertThat(missed).isEmpty();
        assertThat(disjointPairs).as("disjoint pairs").isGreaterThan(PAIRS / 4);
    }

    @Test
    void reports_that_alternatives_of_scalars_narrow_or_widen_if_the_validity_of_a_value_changes() {
        List<String> missed = new ArrayList<>();
        int differingPairs = 0;
        for (int seed = 0; seed < PAIRS; seed++) {
            RandomSchemas schemas = new RandomSchemas(seed);
            Map<String, Object> changed = schemas.schema(0);
            Map<String, Object> unchanged = schemas.schema(0);
            String before = oneOf(changed, unchanged);
            String after = oneOf(schemas.withRandomChange(changed, 0), unchanged);
            if (isNull(unchanged)) {
                continue;
            }
            Set<Effect> effects = SoundnessTest.effects(before, after);
            List<String> rejected = valuesOnlyValidForFirst(before, after);
            List<String> accepted = valuesOnlyValidForFirst(after, before);
            differingPairs += rejected.isEmpty() && accepted.isEmpty() ? 0 : 1;
            if (!rejected.isEmpty() && !effects.contains(Effect.NARROWS)) {
                missed.add(seed + ": " + before + " -> " + after + " rejects " + rejected.get(0)
                        + ", but the comparison reported " + effects);
            }
            if (!accepted.isEmpty() && !effects.contains(Effect.WIDENS)) {
                missed.add(seed + ": " + before + " -> " + after + " accepts " + accepted.get(0)
                        + ", but the comparison reported " + effects);
            }
        }
        assertThat(missed).isEmpty();
        assertThat(differingPairs)
                .as("pairs of schemas with a value that is valid for only one schema")
                .isGreaterThan(PAIRS / 4);
    }

    /** Returns whether a schema accepts only null, which the comparison treats as a part of the other alternatives. */
    private static boolean isNull(Map<String, Object> schema) {
        return "null".equals(schema.get("type"));
    }

    private static String oneOf(Map<String, Object> first, Map<String, Object> second) {
        return JsonMapper.shared().writeValueAsString(Map.of("oneOf", List.of(first, second)));
    }

    private static boolean areDisjoint(String first, String second) {
        Document document = Document.of(NodeReader.of(
                Path.of("api.yaml"),
                "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"T\", \"version\": \"1\"}, "
                        + "\"paths\": {}, \"components\": {\"schemas\": {\"A\": " + first + ", \"B\": " + second
                        + "}}}"));
        SchemaComparison comparison = new SchemaComparison(document, document, LocalDate.of(2026, 11, 22));
        SchemaPair pair = comparison.pair(
                document.root().at("/components/schemas/A").orElseThrow(),
                document.root().at("/components/schemas/B").orElseThrow());
        return new DisjointSchemas(comparison).areDisjoint(pair.before(), pair.after());
    }

    private static List<String> valuesOnlyValidForFirst(String first, String second) {
        com.networknt.schema.Schema firstSchema = exactSchema(first);
        com.networknt.schema.Schema secondSchema = exactSchema(second);
        return VALUES.stream()
                .filter(value ->
                        SoundnessTest.accepts(firstSchema, value) && !SoundnessTest.accepts(secondSchema, value))
                .toList();
    }

    /** Compiles a schema as written, without the replacement of {@code oneOf} in {@link SoundnessTest#schema}. */
    private static com.networknt.schema.Schema exactSchema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }
}
