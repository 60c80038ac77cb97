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
 * Checks that the review reports the addition, change and removal of each field of OpenAPI. {@code waivers.yaml} lists
 * the exceptions.
 */
final class FieldEditsTest {

    private static final Map<String, Object> SAMPLES = Corpus.map(Corpus.load("fields"));
    private static final Map<String, Object> WAIVERS =
            Corpus.map(Corpus.map(Corpus.load("waivers")).get("fields"));

    private static final List<FieldEdit> EDITS = readEdits();

    @TestFactory
    Stream<DynamicTest> the_review_reports_every_edit_without_a_waiver() {
        return edits().map(edit -> dynamicTest(edit.toString(), () -> {
            if (!WAIVERS.containsKey(edit.name())) {
                assertThat(Comparison.of(edit.before(), edit.after()))
                        .as("changes of " + edit)
                        .isNotEmpty();
            }
        }));
    }

    @Test
    void only_unreported_edits_have_a_waiver() {
        Set<String> unreported = edits().filter(edit -> WAIVERS.containsKey(edit.name()))
                .filter(edit -> Comparison.of(edit.before(), edit.after()).isEmpty())
                .map(FieldEdit::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(WAIVERS.keySet()).containsExactlyInAnyOrderElementsOf(unreported);
        assertThat(WAIVERS.values())
                .allSatisfy(reason -> assertThat(reason).asString().isNotBlank());
    }

    @Test
    void the_sample_values_cover_exactly_the_fields_of_openapi() {
        Set<String> defined = new TreeSet<>(OpenApiSchema.fields("3.0"));
        defined.addAll(OpenApiSchema.fields("3.1"));
        Set<String> sampled = new TreeSet<>();
        SAMPLES.forEach((object, sample) -> Corpus.map(Corpus.map(sample).get("fields"))
                .keySet()
                .forEach(field -> sampled.add(object + "." + field)));
        assertThat(sampled).containsExactlyElementsOf(defined);
    }

    private static Stream<FieldEdit> edits() {
        return EDITS.stream();
    }

    private static List<FieldEdit> readEdits() {
        return Stream.of("3.0", "3.1")
                .flatMap(version -> OpenApiSchema.fields(version).stream()
                        .flatMap(field -> FieldEdit.of(field, version, SAMPLES).stream()))
                .toList();
    }
}
