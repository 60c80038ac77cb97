package org.coworkingapi.contract.review.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coworkingapi.contract.review.policy.Cases.ADDITION;
import static org.coworkingapi.contract.review.policy.Cases.BREAK;
import static org.coworkingapi.contract.review.policy.Cases.TODAY;
import static org.coworkingapi.contract.review.policy.Cases.ids;
import static org.coworkingapi.contract.review.policy.Cases.judge;
import static org.coworkingapi.contract.review.policy.Cases.old;
import static org.coworkingapi.contract.review.policy.Cases.proposed;
import static org.coworkingapi.contract.review.policy.Cases.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.consumer.Consumer;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.diff.Diff;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.Status;
import org.coworkingapi.contract.review.policy.Policy.Ruling;
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
        void have_to_say_what_changed(String before, String after, String schema, String expected) {
            assertThat(String.join(", ", ids(judge(Settings.DEFAULT, old(before), proposed(after, schema)))))
                    .isEqualTo(expected == null ? "" : expected);
        }

        @Test
        void are_not_asked_for_if_the_settings_say_so() {
            Settings none = settings("versions: none\n");
            assertThat(ids(judge(none, old("1.2.3"), proposed("1.2.3", ADDITION))))
                    .isEmpty();
            assertThat(ids(judge(none, old("1.2.3"), proposed("9.0.0", BREAK)))).containsExactly("unexcused-break");
        }

        @Test
        void name_the_right_one_at_the_line_of_the_version() {
            assertThat(judge(Settings.DEFAULT, old("1.2.3"), proposed("1.2.4", BREAK))
                            .objections()
                            .get(1))
                    .satisfies(objection -> {
                        assertThat(objection.sentence())
                                .isEqualTo("The version goes from 1.2.3 to 1.2.4, and one change breaks clients; "
                                        + "2.0.0 would be right.");
                        assertThat(objection.place()).hasToString("new.yaml:4");
                        assertThat(objection.entry()).isEmpty();
                    });
        }

        @Test
        void need_a_minor_for_an_announced_end() {
            Document after = Document.of(NodeReader.of(
                    Path.of("new.yaml"),
                    "openapi: 3.0.3\ninfo: {title: t, version: 1.2.4}\npaths: {/things: {post: "
                            + "{operationId: post, deprecated: true, requestBody: {content: {application/json: {schema: {type: string, "
                            + "maxLength: 7}}}}, "
                            + "responses: {'204': {description: d}}}}}\n"));
            assertThat(ids(judge(Settings.DEFAULT, old("1.2.3"), after))).containsExactly("minor-not-bumped");
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

        private Ruling judge(Document proposed, Status wire, Status code) {
            List<Change> changes = Diff.of(before, proposed, TODAY).changes();
            Change change = changes.get(0);
            return Policy.judge(
                    Settings.DEFAULT,
                    TODAY,
                    before,
                    proposed,
                    changes,
                    Map.of(change, List.of(new Impact(change, web, wire, code, "", List.of()))));
        }

        @Test
        void are_heard_if_only_their_generated_code_breaks() {
            assertThat(judge(after, Status.UNAFFECTED, Status.BREAKS).objections())
                    .satisfiesExactly(
                            objection -> {
                                assertThat(objection.id()).isEqualTo("consumer-breaks");
                                assertThat(objection.sentence()).contains("it breaks web.");
                                assertThat(objection.entry()).contains("operation-id-changed@");
                            },
                            objection -> assertThat(objection.id()).isEqualTo("major-not-bumped"));
        }

        @Test
        void are_heard_if_the_wire_breaks_them_though_the_law_calls_it_a_risk() {
            assertThat(ids(judge(after, Status.BREAKS, Status.UNAFFECTED))).contains("consumer-breaks");
        }

        @Test
        void are_named_if_they_are_only_at_risk() {
            assertThat(judge(proposed("1.2.4", BREAK), Status.AT_RISK, Status.UNAFFECTED)
                            .objections()
                            .get(0)
                            .sentence())
                    .contains("it puts at risk web.")
                    .doesNotContain("no known consumer");
        }

        @Test
        void are_not_needed_for_an_objection_to_a_break_of_the_wire() {
            assertThat(judge(proposed("1.2.4", BREAK), Status.UNAFFECTED, Status.UNAFFECTED)
                            .objections()
                            .get(0))
                    .satisfies(objection -> {
                        assertThat(objection.id()).isEqualTo("unexcused-break");
                        assertThat(objection.sentence()).contains("no known consumer uses it");
                    });
        }

        @Test
        void are_not_said_to_use_nothing_if_that_is_not_known() {
            assertThat(judge(proposed("1.2.4", BREAK), Status.NO_DATA, Status.NO_DATA)
                            .objections()
                            .get(0)
                            .sentence())
                    .contains("it is not known whether web uses it.")
                    .doesNotContain("no known consumer");
        }

        @Test
        void who_are_at_risk_or_use_no_generated_client_object_to_nothing() {
            assertThat(ids(judge(after, Status.AT_RISK, Status.NO_DATA))).isEmpty();
        }
    }
}
