package org.coworkingapi.contract.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.stream.Stream;
import org.coworkingapi.contract.review.policy.Policy;
import org.coworkingapi.contract.review.policy.PolicyViolation;
import org.coworkingapi.contract.review.policy.ReviewSettings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Applies the default policy to refactorings that do not change the wire. */
final class WireNeutralTest {

    @TestFactory
    Stream<DynamicTest> a_refactoring_passes_the_default_policy_without_a_new_version() {
        return Corpus.pairs().stream()
                .filter(pair -> pair.category().equals("wire-neutral"))
                .map(pair -> dynamicTest(
                        pair.toString(),
                        () -> assertThat(Policy.evaluate(
                                                ReviewSettings.DEFAULT,
                                                Comparison.TODAY,
                                                Comparison.document("before.json", pair.before()),
                                                Comparison.document("after.json", pair.after()),
                                                Comparison.of(pair),
                                                Map.of())
                                        .violations())
                                .extracting(PolicyViolation::sentence)
                                .isEmpty()));
    }
}
