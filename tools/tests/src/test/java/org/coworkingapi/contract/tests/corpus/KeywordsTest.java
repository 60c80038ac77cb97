package org.coworkingapi.contract.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever field of whatever object is added, changed or removed: it is told, or a line in {@code waivers.yaml} says
 * why not.
 */
final class KeywordsTest {

    private static final Map<String, Object> SAMPLES = Corpus.map(Corpus.load("fields"));
    private static final Map<String, Object> WAIVERS =
            Corpus.map(Corpus.map(Corpus.load("waivers")).get("fields"));

    private static final List<FieldEdit> EDITS = read();

    @TestFactory
    Stream<DynamicTest> tells_every_edit_of_a_field() {
        return edits().map(edit -> dynamicTest(edit.toString(), () -> {
            if (!WAIVERS.containsKey(edit.name())) {
                assertThat(Comparison.of(edit.before(), edit.after()))
                        .as("what " + edit + " tells")
                        .isNotEmpty();
            }
        }));
    }

    @Test
    void waives_nothing_that_is_told() {
        Set<String> silent = edits().filter(edit -> WAIVERS.containsKey(edit.name()))
                .filter(edit -> Comparison.of(edit.before(), edit.after()).isEmpty())
                .map(FieldEdit::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(WAIVERS.keySet()).containsExactlyInAnyOrderElementsOf(silent);
        assertThat(WAIVERS.values())
                .allSatisfy(reason -> assertThat(reason).asString().isNotBlank());
    }

    @Test
    void has_samples_of_real_fields_only() {
        Set<String> real = new TreeSet<>(OpenApiSchema.fields("3.0"));
        real.addAll(OpenApiSchema.fields("3.1"));
        Set<String> sampled = new TreeSet<>();
        SAMPLES.forEach((object, sample) -> Corpus.map(Corpus.map(sample).get("fields"))
                .keySet()
                .forEach(field -> sampled.add(object + "." + field)));
        assertThat(sampled).containsExactlyElementsOf(real);
    }

    private static Stream<FieldEdit> edits() {
        return EDITS.stream();
    }

    private static List<FieldEdit> read() {
        return Stream.of("3.0", "3.1")
                .flatMap(version -> OpenApiSchema.fields(version).stream()
                        .flatMap(field -> FieldEdit.of(field, version, SAMPLES).stream()))
                .toList();
    }
}
