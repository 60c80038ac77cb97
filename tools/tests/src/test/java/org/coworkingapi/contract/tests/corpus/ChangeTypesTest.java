package org.coworkingapi.contract.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.coworkingapi.contract.review.change.ChangeType;
import org.junit.jupiter.api.Test;

/** Checks that the corpus has a case for each change type without a waiver in {@code waivers.yaml}. */
final class ChangeTypesTest {

    @Test
    void every_change_type_without_a_waiver_is_reported_for_a_pair_that_expects_it() {
        Map<String, Object> waivers =
                Corpus.map(Corpus.map(Corpus.load("waivers")).get("kinds"));
        Set<String> reported = Corpus.pairs().stream()
                .flatMap(pair -> Comparison.of(pair).stream()
                        .map(change -> change.type().id())
                        .filter(type -> pair.expectedTypes().stream()
                                .anyMatch(expected ->
                                        Arrays.asList(expected.split("\\|")).contains(type))))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing =
                Arrays.stream(ChangeType.values()).map(ChangeType::id).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(reported);
        assertThat(waivers.keySet())
                .as("waivers, compared with the change types without a pair")
                .containsExactlyInAnyOrderElementsOf(missing);
        assertThat(waivers.values())
                .allSatisfy(reason -> assertThat(reason).asString().isNotBlank());
    }
}
