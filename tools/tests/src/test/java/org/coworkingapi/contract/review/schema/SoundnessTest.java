package org.coworkingapi.contract.review.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the comparison of schemas against an independent validator. If a value is valid for the old schema only, the
 * comparison must report that the schema narrows. If a value is valid for the new schema only, the comparison must
 * report that the schema widens.
 */
class SoundnessTest {

    private static final int PAIRS = 6_000;

    /** Changes that can narrow or widen an open object. */
    private static final Set<ChangeType> AMBIGUOUS =
            EnumSet.of(ChangeType.PROPERTY_ADDED_OPTIONAL, ChangeType.PROPERTY_REMOVED);

    private static final List<String> VALUES = values();

    @Test
    void reports_that_a_schema_narrows_or_widens_if_the_validity_of_a_value_changes() {
        List<String> missed = new ArrayList<>();
        int differingPairs = 0;
        for (int seed = 0; seed < PAIRS; seed++) {
            RandomSchemas schemas = new RandomSchemas(seed);
            Map<String, Object> oldSchema = schemas.schema(2);
            Map<String, Object> newSchema = schemas.withRandomChange(oldSchema, 2);
            String before = JsonMapper.shared().writeValueAsString(oldSchema);
            String after = JsonMapper.shared().writeValueAsString(newSchema);
            Set<Effect> effects = effects(before, after);
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

    /**
     * Returns the effects of all reported changes. A replaced value and an {@linkplain #AMBIGUOUS ambiguous} change
     * count as narrowing and widening.
     */
    static Set<Effect> effects(String before, String after) {
        Document oldDocument = document(before);
        Document newDocument = document(after);
        SchemaPair root = new SchemaComparison(oldDocument, newDocument, LocalDate.of(2026, 11, 22))
                .pair(
                        oldDocument.root().at("/components/schemas/S").orElseThrow(),
                        newDocument.root().at("/components/schemas/S").orElseThrow());
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        collect(root, EffectPropagation.SAME, new HashSet<>(), effects);
        return effects;
    }

    private static void collect(
            SchemaPair pair, EffectPropagation toRoot, Set<SchemaPair> inProgress, Set<Effect> effects) {
        if (!inProgress.add(pair)) {
            return;
        }
        for (SchemaEdit edit : pair.edits()) {
            Effect effect = toRoot.of(edit, edit.effect());
            if (effect == Effect.REPLACES || AMBIGUOUS.contains(edit.type())) {
                effects.addAll(EnumSet.of(Effect.NARROWS, Effect.WIDENS));
            }
            effects.add(effect);
        }
        pair.edges().forEach(edge -> collect(edge.pair(), toRoot.and(edge.propagation()), inProgress, effects));
        inProgress.remove(pair);
    }

    private static Document document(String schema) {
        return Document.of(NodeReader.of(
                Path.of("api.yaml"),
                "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"T\", \"version\": \"1\"}, "
                        + "\"paths\": {}, \"components\": {\"schemas\": {\"S\": " + schema + "}}}"));
    }

    private static List<String> valuesOnlyValidForFirst(String first, String second) {
        Schema firstSchema = schema(first);
        Schema secondSchema = schema(second);
        return VALUES.stream()
                .filter(value -> accepts(firstSchema, value) && !accepts(secondSchema, value))
                .toList();
    }

    /**
     * Compiles a schema with {@code oneOf} as {@code anyOf}, because the comparison assumes that alternatives do not
     * overlap.
     */
    static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text.replace("oneOf", "anyOf"), InputFormat.JSON);
    }

    static boolean accepts(Schema schema, String value) {
        return schema.validate(value, InputFormat.JSON).isEmpty();
    }

    static List<String> values() {
        List<String> scalars = List.of(
                "null",
                "true",
                "false",
                "0",
                "1",
                "2",
                "3",
                "4",
                "6",
                "1.5",
                "\"\"",
                "\"a\"",
                "\"ab\"",
                "\"b\"",
                "\"a1\"",
                "\"abab\"");
        List<String> values = new ArrayList<>(scalars);
        values.add("[]");
        values.add("{}");
        for (String scalar : scalars) {
            values.add("[" + scalar + "]");
            values.add("{\"a\":" + scalar + "}");
            values.add("{\"b\":" + scalar + "}");
            values.add("{\"cc\":" + scalar + "}");
            values.add("{\"a\":{\"a\":" + scalar + "}}");
            values.add("{\"a\":[" + scalar + "]}");
            values.add("[[" + scalar + "]]");
            values.add("[{\"a\":" + scalar + "}]");
            for (String other : List.of("1", "\"a\"", "\"ab\"", "true")) {
                values.add("[" + scalar + "," + other + "]");
                values.add("{\"a\":" + scalar + ",\"b\":" + other + "}");
                values.add("{\"a\":" + other + ",\"b\":" + scalar + "}");
                values.add("{\"a\":" + scalar + ",\"c\":" + other + "}");
            }
        }
        return values;
    }
}
