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
import java.util.function.UnaryOperator;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the comparison of schemas against an independent validator. If a value is valid for only one of two schemas,
 * the comparison must report a change in this direction.
 */
class SoundnessTest {

    private static final int PAIRS = 6_000;

    private static final Set<ChangeType> AMBIGUOUS =
            EnumSet.of(ChangeType.PROPERTY_ADDED_OPTIONAL, ChangeType.PROPERTY_REMOVED);

    private static final List<String> VALUES = values();

    @Test
    void reports_a_narrower_or_wider_schema_when_the_validity_of_a_value_changes() {
        List<String> missed = new ArrayList<>();
        int different = 0;
        for (int seed = 0; seed < PAIRS; seed++) {
            RandomSchemas schemas = new RandomSchemas(seed);
            Map<String, Object> old = schemas.schema(2);
            Map<String, Object> now = schemas.changed(old, 2);
            String before = JsonMapper.shared().writeValueAsString(old);
            String after = JsonMapper.shared().writeValueAsString(now);
            Set<Effect> effects = effects(before, after);
            List<String> rejected = rejected(before, after);
            List<String> accepted = rejected(after, before);
            different += rejected.isEmpty() && accepted.isEmpty() ? 0 : 1;
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
        assertThat(different).as("pairs of schemas that disagree about a value").isGreaterThan(PAIRS / 4);
    }

    /**
     * Returns the effects of all reported changes. A replaced value, and a property added to or removed from an open
     * object, can both narrow and widen a schema.
     */
    private static Set<Effect> effects(String before, String after) {
        Document old = document(before);
        Document now = document(after);
        SchemaPair root = new SchemaComparison(old, now, LocalDate.of(2026, 11, 22))
                .pair(
                        old.root().at("/components/schemas/S").orElseThrow(),
                        now.root().at("/components/schemas/S").orElseThrow());
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        collect(root, effect -> effect, new HashSet<>(), effects);
        return effects;
    }

    private static void collect(
            SchemaPair pair, UnaryOperator<Effect> above, Set<SchemaPair> open, Set<Effect> effects) {
        if (!open.add(pair)) {
            return;
        }
        for (SchemaEdit edit : pair.edits()) {
            Effect effect = above.apply(edit.effect());
            if (effect == Effect.REPLACES || AMBIGUOUS.contains(edit.type())) {
                effects.addAll(EnumSet.of(Effect.NARROWS, Effect.WIDENS));
            }
            effects.add(effect);
        }
        pair.edges().forEach(edge -> collect(edge.pair(), effect -> above.apply(edge.above(effect)), open, effects));
        open.remove(pair);
    }

    private static Document document(String schema) {
        return Document.of(NodeReader.of(
                Path.of("api.yaml"),
                "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"T\", \"version\": \"1\"}, "
                        + "\"paths\": {}, \"components\": {\"schemas\": {\"S\": " + schema + "}}}"));
    }

    private static List<String> rejected(String before, String after) {
        Schema old = schema(before);
        Schema now = schema(after);
        return VALUES.stream()
                .filter(value -> accepts(old, value) && !accepts(now, value))
                .toList();
    }

    /**
     * Compiles a schema with {@code oneOf} as {@code anyOf}, because the comparison assumes that alternatives do not
     * overlap.
     */
    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text.replace("oneOf", "anyOf"), InputFormat.JSON);
    }

    private static boolean accepts(Schema schema, String value) {
        return schema.validate(value, InputFormat.JSON).isEmpty();
    }

    private static List<String> values() {
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
        for (String one : scalars) {
            values.add("[" + one + "]");
            values.add("{\"a\":" + one + "}");
            values.add("{\"b\":" + one + "}");
            values.add("{\"cc\":" + one + "}");
            values.add("{\"a\":{\"a\":" + one + "}}");
            values.add("{\"a\":[" + one + "]}");
            values.add("[[" + one + "]]");
            values.add("[{\"a\":" + one + "}]");
            for (String other : List.of("1", "\"a\"", "\"ab\"", "true")) {
                values.add("[" + one + "," + other + "]");
                values.add("{\"a\":" + one + ",\"b\":" + other + "}");
                values.add("{\"a\":" + other + ",\"b\":" + one + "}");
                values.add("{\"a\":" + one + ",\"c\":" + other + "}");
            }
        }
        return values;
    }
}
