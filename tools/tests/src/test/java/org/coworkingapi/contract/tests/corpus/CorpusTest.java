package org.coworkingapi.contract.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares the result of each review with the expectation of the corpus. */
final class CorpusTest {

    @Test
    void the_corpus_has_at_least_200_cases_with_unique_names() {
        assertThat(Corpus.size()).isGreaterThanOrEqualTo(200);
        assertThat(Corpus.pairs()).extracting(CorpusPair::toString).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> the_review_reports_the_expected_changes_and_verdicts() {
        return Corpus.pairs().stream().map(pair -> dynamicTest(pair.toString(), () -> check(pair)));
    }

    private static void check(CorpusPair pair) {
        List<Change> changes = Comparison.of(pair);
        String reported = changes.stream()
                .map(change -> change.wire() + " on the wire, " + change.code() + " in code: "
                        + change.type().id() + ": " + change.sentence())
                .collect(Collectors.joining("\n  ", "\n  ", ""));
        assertThat(worst(changes.stream().map(Change::wire)))
                .as("wire: " + pair.reason() + reported)
                .isEqualTo(pair.wire());
        if (!pair.code().isEmpty()) {
            assertThat(pair.code())
                    .as("code: " + pair.reason() + reported)
                    .contains(worst(changes.stream().map(Change::code)).name());
        }
        if (!pair.hints().isEmpty()) {
            assertThat(Comparison.hints(pair))
                    .as("hints: " + pair.reason() + reported)
                    .containsAll(pair.hints());
        }
        List<Change> unmatched = new ArrayList<>(changes);
        for (String types : pair.expectedTypes()) {
            Change match = unmatched.stream()
                    .filter(change ->
                            List.of(types.split("\\|")).contains(change.type().id()))
                    .findFirst()
                    .orElse(null);
            assertThat(match)
                    .as("no change of type " + types + ": " + pair.reason() + reported)
                    .isNotNull();
            unmatched.remove(match);
        }
        unmatched.removeIf(change -> change.wire().compareTo(pair.wire()) < 0
                || pair.optionalTypes().contains(change.type().id()));
        assertThat(unmatched)
                .as("unexpected changes: " + pair.reason() + reported)
                .isEmpty();
    }

    private static Verdict worst(Stream<Verdict> verdicts) {
        return verdicts.reduce(Verdict.NONE, Verdict::worse);
    }
}
