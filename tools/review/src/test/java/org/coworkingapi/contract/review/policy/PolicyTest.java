package org.coworkingapi.contract.review.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.contract.review.policy.PolicyFixture.ADDITION;
import static org.coworkingapi.contract.review.policy.PolicyFixture.BREAK;
import static org.coworkingapi.contract.review.policy.PolicyFixture.TODAY;
import static org.coworkingapi.contract.review.policy.PolicyFixture.evaluate;
import static org.coworkingapi.contract.review.policy.PolicyFixture.ids;
import static org.coworkingapi.contract.review.policy.PolicyFixture.old;
import static org.coworkingapi.contract.review.policy.PolicyFixture.proposed;
import static org.coworkingapi.contract.review.policy.PolicyFixture.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.diff.DocumentDiff;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.coworkingapi.contract.review.policy.Policy.PolicyResult;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    @Nested
    class Versions {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "1.2.3      | 1.2.3      | maxLength: 5 | unexcused-break, version-not-bumped",
                    "1.2.3      | 1.2.4      | maxLength: 5 | unexcused-break, major-not-bumped",
                    "1.2.3      | 1.3.0      | maxLength: 5 | unexcused-break, major-not-bumped",
                    "1.2.3      | 2.0.0      | maxLength: 5 | ",
                    "1.2.3      | 2.0.0-rc.1 | maxLength: 5 | ",
                    "0.2.3      | 0.2.4      | maxLength: 5 | unexcused-break, major-not-bumped",
                    "0.2.3      | 0.3.0      | maxLength: 5 | ",
                    "2.0.0-rc.1 | 2.0.0-rc.2 | maxLength: 5 | ",
                    "1.2.3      | 1.2.3      | maxLength: 9 | version-not-bumped",
                    "1.2.3      | 1.2.4      | maxLength: 9 | minor-not-bumped",
                    "1.2.3      | 1.3.0      | maxLength: 9 | ",
                    "1.2.3      | 2.0.0      | maxLength: 9 | ",
                    "0.2.3      | 0.2.4      | maxLength: 9 | ",
                    "1.2.3      | 1.2.3      | maxLength: 7 | ",
                    "1.2.3      | 1.2.2      | maxLength: 7 | version-decreased",
                    "1.2.3      | 1.1.0      | maxLength: 5 | unexcused-break, version-decreased",
                    "1.2.3      | 2024-01    | maxLength: 7 | version-not-semantic",
                    "2024-01    | 1.0.0      | maxLength: 9 | ",
                    "2024-01    | 1.0.0      | maxLength: 5 | unexcused-break",
                    "1.2.3      | 1.2.3      | 'maxLength: 7, description: Other words' | ",
                })
        void the_version_must_match_the_changes(String before, String after, String schema, String expected) {
            assertThat(String.join(", ", ids(evaluate(ReviewSettings.DEFAULT, old(before), proposed(after, schema)))))
                    .isEqualTo(expected == null ? "" : expected);
        }

        @Test
        void versions_are_not_checked_if_the_settings_disable_the_check() {
            ReviewSettings none = settings("versions: none\n");
            assertThat(ids(evaluate(none, old("1.2.3"), proposed("1.2.3", ADDITION))))
                    .isEmpty();
            assertThat(ids(evaluate(none, old("1.2.3"), proposed("9.0.0", BREAK))))
                    .containsExactly("unexcused-break");
        }

        @Test
        void a_version_that_violates_the_policy_is_reported_at_its_line() {
            assertThat(evaluate(ReviewSettings.DEFAULT, old("1.2.3"), proposed("1.2.4", BREAK))
                            .violations()
                            .get(1))
                    .satisfies(violation -> {
                        assertThat(violation.sentence())
                                .isEqualTo(
                                        "The version changed from 1.2.3 to 1.2.4, but 1 change is breaking; use 2.0.0.");
                        assertThat(violation.location()).hasToString("new.yaml:4");
                        assertThat(violation.entry()).isEmpty();
                    });
        }

        @Test
        void a_deprecation_requires_a_minor_version() {
            Document after = Document.of(NodeReader.of(
                    Path.of("new.yaml"),
                    "openapi: 3.0.3\ninfo: {title: t, version: 1.2.4}\npaths: {/things: {post: "
                            + "{operationId: post, deprecated: true, requestBody: {content: {application/json: {schema: {type: string, "
                            + "maxLength: 7}}}}, "
                            + "responses: {'204': {description: d}}}}}\n"));
            assertThat(ids(evaluate(ReviewSettings.DEFAULT, old("1.2.3"), after)))
                    .containsExactly("minor-not-bumped");
        }
    }

    @Nested
    class Consumers {

        private final Consumer web = new Consumer("web", "", "typescript");
        private final Document before = old("1.2.3");
        private final Document after = Document.of(NodeReader.of(
                Path.of("new.yaml"),
                "openapi: 3.0.3\ninfo: {title: t, version: 1.2.4}\npaths: {/things: "
                        + "{post: {operationId: renamed, requestBody: {content: {application/json: {schema: {type: string, maxLength: 7}}}}, "
                        + "responses: {'204': {description: d}}}}}\n"));

        private PolicyResult evaluate(Document proposed, ImpactStatus wire, ImpactStatus code) {
            List<Change> changes = DocumentDiff.of(before, proposed, TODAY).changes();
            Change change = changes.get(0);
            return Policy.evaluate(
                    ReviewSettings.DEFAULT,
                    TODAY,
                    before,
                    proposed,
                    changes,
                    Map.of(change, List.of(new Impact(change, web, wire, code, "", List.of()))));
        }

        @Test
        void a_consumer_causes_a_violation_if_only_its_generated_code_breaks() {
            assertThat(evaluate(after, ImpactStatus.UNAFFECTED, ImpactStatus.BREAKS)
                            .violations())
                    .satisfiesExactly(
                            violation -> {
                                assertThat(violation.id()).isEqualTo("consumer-breaks");
                                assertThat(violation.sentence()).contains("It breaks web.");
                                assertThat(violation.entry()).contains("operation-id-changed@");
                            },
                            violation -> assertThat(violation.id()).isEqualTo("major-not-bumped"));
        }

        @Test
        void a_consumer_that_breaks_on_the_wire_causes_a_violation_although_the_change_is_not_breaking() {
            assertThat(ids(evaluate(after, ImpactStatus.BREAKS, ImpactStatus.UNAFFECTED)))
                    .contains("consumer-breaks");
        }

        @Test
        void a_consumer_is_named_even_if_it_is_only_at_risk() {
            assertThat(evaluate(proposed("1.2.4", BREAK), ImpactStatus.AT_RISK, ImpactStatus.UNAFFECTED)
                            .violations()
                            .get(0)
                            .sentence())
                    .contains("It may break web.")
                    .doesNotContain("No known consumer");
        }

        @Test
        void a_breaking_change_is_a_violation_even_if_all_consumers_are_unaffected() {
            assertThat(evaluate(proposed("1.2.4", BREAK), ImpactStatus.UNAFFECTED, ImpactStatus.UNAFFECTED)
                            .violations()
                            .get(0))
                    .satisfies(violation -> {
                        assertThat(violation.id()).isEqualTo("unexcused-break");
                        assertThat(violation.sentence()).contains("No known consumer uses it");
                    });
        }

        @Test
        void a_consumer_without_data_is_not_reported_as_unaffected() {
            assertThat(evaluate(proposed("1.2.4", BREAK), ImpactStatus.NO_DATA, ImpactStatus.NO_DATA)
                            .violations()
                            .get(0)
                            .sentence())
                    .contains("Usage data is missing for web.")
                    .doesNotContain("No known consumer");
        }

        @Test
        void a_consumer_at_risk_causes_no_violation_if_the_impact_on_its_code_is_not_known() {
            assertThat(ids(evaluate(after, ImpactStatus.AT_RISK, ImpactStatus.NO_DATA)))
                    .isEmpty();
        }
    }
}
