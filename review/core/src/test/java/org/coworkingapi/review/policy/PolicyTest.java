package org.coworkingapi.review.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.coworkingapi.review.change.Change;
import org.coworkingapi.review.change.Kind;
import org.coworkingapi.review.change.Verdict;
import org.coworkingapi.review.consumer.Consumer;
import org.coworkingapi.review.diff.Diff;
import org.coworkingapi.review.document.Document;
import org.coworkingapi.review.document.SourceFile;
import org.coworkingapi.review.impact.Impact;
import org.coworkingapi.review.impact.Status;
import org.coworkingapi.review.policy.Policy.Ruling;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String GET = "get: {operationId: get, ";
    private static final String BREAK = "maxLength: 5";
    private static final String ADDITION = "maxLength: 9";

    @TempDir
    private Path folder;

    private static Document document(String name, String version, String schema, String operations) {
        return Document.of(SourceFile.of(Path.of(name), "openapi: 3.0.3\ninfo:\n  title: t\n  version: '" + version + "'\npaths:\n"
                + "  /things: {post: {operationId: post, requestBody: {content: {application/json: {schema: {type: string, " + schema + "}}}}, "
                + "responses: {'204': {description: d}}}}\n" + operations));
    }

    private static Document old(String version) {
        return document("old.yaml", version, "maxLength: 7", "");
    }

    private static Document proposed(String version, String schema) {
        return document("new.yaml", version, schema, "");
    }

    private static Ruling judge(Settings settings, Document before, Document after) {
        return Policy.judge(settings, TODAY, before, after, Diff.of(before, after, TODAY).changes(), Map.of());
    }

    private static List<String> ids(Ruling ruling) {
        return ruling.objections().stream().map(Objection::id).toList();
    }

    private Settings settings(String text) throws IOException {
        return Settings.read(Files.writeString(folder.resolve("review.yaml"), text));
    }

    @Nested
    class Versions {

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
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
            assertThat(String.join(", ", ids(judge(Settings.DEFAULT, old(before), proposed(after, schema))))).isEqualTo(expected == null ? "" : expected);
        }

        @Test
        void are_not_asked_for_if_the_settings_say_so() throws IOException {
            Settings none = settings("versions: none\n");
            assertThat(ids(judge(none, old("1.2.3"), proposed("1.2.3", ADDITION)))).isEmpty();
            assertThat(ids(judge(none, old("1.2.3"), proposed("9.0.0", BREAK)))).containsExactly("unexcused-break");
        }

        @Test
        void name_the_right_one_at_the_line_of_the_version() {
            assertThat(judge(Settings.DEFAULT, old("1.2.3"), proposed("1.2.4", BREAK)).objections().get(1)).satisfies(objection -> {
                assertThat(objection.sentence()).isEqualTo("The version goes from 1.2.3 to 1.2.4, and one change breaks clients; 2.0.0 would be right.");
                assertThat(objection.place()).hasToString("new.yaml:4");
                assertThat(objection.entry()).isEmpty();
            });
        }

        @Test
        void need_a_minor_for_an_announced_end() {
            Document after = Document.of(SourceFile.of(Path.of("new.yaml"), "openapi: 3.0.3\ninfo: {title: t, version: 1.2.4}\npaths: {/things: {post: "
                    + "{operationId: post, deprecated: true, requestBody: {content: {application/json: {schema: {type: string, maxLength: 7}}}}, "
                    + "responses: {'204': {description: d}}}}}\n"));
            assertThat(ids(judge(Settings.DEFAULT, old("1.2.3"), after))).containsExactly("minor-not-bumped");
        }
    }

    @Nested
    class Consumers {

        private final Consumer web = new Consumer("web", "", "typescript");
        private final Document before = old("1.2.3");
        private final Document after = Document.of(SourceFile.of(Path.of("new.yaml"), "openapi: 3.0.3\ninfo: {title: t, version: 1.2.4}\npaths: {/things: "
                + "{post: {operationId: renamed, requestBody: {content: {application/json: {schema: {type: string, maxLength: 7}}}}, "
                + "responses: {'204': {description: d}}}}}\n"));

        private Ruling judge(Document proposed, Status wire, Status code) {
            List<Change> changes = Diff.of(before, proposed, TODAY).changes();
            Change change = changes.get(0);
            return Policy.judge(Settings.DEFAULT, TODAY, before, proposed, changes, Map.of(change, List.of(new Impact(change, web, wire, code, "", List.of()))));
        }

        @Test
        void are_heard_if_only_their_generated_code_breaks() {
            assertThat(judge(after, Status.UNAFFECTED, Status.BREAKS).objections()).satisfiesExactly(objection -> {
                assertThat(objection.id()).isEqualTo("consumer-breaks");
                assertThat(objection.sentence()).contains("it breaks web.");
                assertThat(objection.entry()).contains("operation-id-changed@");
            }, objection -> assertThat(objection.id()).isEqualTo("major-not-bumped"));
        }

        @Test
        void are_heard_if_the_wire_breaks_them_though_the_law_calls_it_a_risk() {
            assertThat(ids(judge(after, Status.BREAKS, Status.UNAFFECTED))).contains("consumer-breaks");
        }

        @Test
        void are_not_needed_for_an_objection_to_a_break_of_the_wire() {
            assertThat(judge(proposed("1.2.4", BREAK), Status.UNAFFECTED, Status.UNAFFECTED).objections().get(0)).satisfies(objection -> {
                assertThat(objection.id()).isEqualTo("unexcused-break");
                assertThat(objection.sentence()).contains("no known consumer uses it");
            });
        }

        @Test
        void who_are_at_risk_or_use_no_generated_client_object_to_nothing() {
            assertThat(ids(judge(after, Status.AT_RISK, Status.NO_DATA))).isEmpty();
        }
    }

    @Nested
    class Exceptions {

        private String pasted(Ruling ruling, String until) {
            return "exceptions:\n" + ruling.objections().stream().map(Objection::entry).filter(entry -> !entry.isEmpty())
                    .map(entry -> entry.replaceFirst("reason: .*", "reason: Nobody sends it.").replaceFirst("owner: .*", "owner: api@example.com")
                            .replaceFirst("until: .*", "until: " + until)).reduce("", String::concat);
        }

        @Test
        void pasted_as_printed_and_filled_in_make_the_review_pass() throws IOException {
            Document before = old("1.2.3");
            Document after = proposed("1.3.0", BREAK);
            Ruling first = judge(Settings.DEFAULT, before, after);
            assertThat(ids(first)).containsExactly("unexcused-break", "major-not-bumped");
            Ruling second = judge(settings(pasted(first, "2026-11-22")), before, after);
            assertThat(ids(second)).isEmpty();
            assertThat(second.excused()).hasSize(1).containsValue("Nobody sends it.");
        }

        @Test
        void are_no_exceptions_before_somebody_filled_them_in() {
            String entry = judge(Settings.DEFAULT, old("1.2.3"), proposed("1.3.0", BREAK)).objections().get(0).entry();
            assertThat(catchThrowable(() -> settings("exceptions:\n" + entry))).hasMessageContaining("There is no 'reason'");
        }

        @Test
        void are_printed_in_yaml_whatever_names_the_document_has() throws IOException {
            String strange = "  \"/a b/{x}/c: d #e\\\"f'\": {" + GET + "responses: {'204': {description: d}}}}\n";
            Document before = document("old.yaml", "1.0.0", "maxLength: 7", strange);
            Document after = document("new.yaml", "1.1.0", "maxLength: 7", "");
            Ruling first = judge(Settings.DEFAULT, before, after);
            assertThat(first.objections().get(0).entry()).contains("key: \"operation-removed@");
            assertThat(ids(judge(settings(pasted(first, "2026-12-31")), before, after))).isEmpty();
        }

        @Test
        void excuse_nothing_after_their_last_day() throws IOException {
            Document before = old("1.2.3");
            Document after = proposed("1.3.0", BREAK);
            String text = pasted(judge(Settings.DEFAULT, before, after), "2026-11-21");
            Ruling ruling = judge(settings(text), before, after);
            assertThat(ids(ruling)).containsExactly("unexcused-break", "major-not-bumped", "exception-expired");
            assertThat(ruling.excused()).isEmpty();
            assertThat(ruling.objections().get(2).place()).hasToString(folder.resolve("review.yaml") + ":2");
            assertThat(ruling.objections().get(2).sentence()).contains("2026-11-21").contains("api@example.com");
        }

        @Test
        void fail_if_no_change_needs_them() throws IOException {
            String text = pasted(judge(Settings.DEFAULT, old("1.2.3"), proposed("1.3.0", BREAK)), "2026-12-31");
            Ruling ruling = judge(settings("versions: semantic\n" + text), old("1.2.3"), proposed("1.3.0", "maxLength: 4"));
            assertThat(ids(ruling)).containsExactly("unexcused-break", "major-not-bumped", "exception-unused");
            assertThat(ruling.objections().get(2).place().line()).isEqualTo(3);
            assertThat(ids(judge(settings(text), old("1.2.3"), proposed("1.2.3", "maxLength: 7")))).containsExactly("exception-unused");
        }

        @Test
        void still_ask_for_a_minor() throws IOException {
            String text = pasted(judge(Settings.DEFAULT, old("1.2.3"), proposed("1.3.0", BREAK)), "2026-12-31");
            assertThat(ids(judge(settings(text), old("1.2.3"), proposed("1.2.4", BREAK)))).containsExactly("minor-not-bumped");
            assertThat(ids(judge(settings(text), old("1.2.3"), proposed("1.2.3", BREAK)))).containsExactly("version-not-bumped");
        }
    }

    @Nested
    class Ends {

        private List<String> ids(String settings, String oldOperation, String newOperation) throws IOException {
            Document before = document("old.yaml", "1.0.0", "maxLength: 7", path(oldOperation));
            Document after = document("new.yaml", "2.0.0", "maxLength: 7", path(newOperation));
            return PolicyTest.ids(judge(settings(settings), before, after));
        }

        private String path(String operation) {
            return operation == null ? "" : "  /old: {" + GET + operation + (operation.isEmpty() ? "" : ", ") + "responses: {'204': {description: d}}}}\n";
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', value = {
            "''                                               |                                                   | removed-without-deprecation",
            "'deprecated: true'                               |                                                   | removed-without-deprecation",
            "'deprecated: true, x-sunset: 2026-11-23'         |                                                   | removed-without-deprecation",
            "'deprecated: true, x-sunset: 2026-11-22'         |                                                   | ",
            "'x-sunset: 2026-11-01'                           |                                                   | removed-without-deprecation",
            "''                                               | 'deprecated: true'                                | sunset-missing",
            "''                                               | 'deprecated: true, x-sunset: next year'           | sunset-invalid",
            "''                                               | 'deprecated: true, x-sunset: 2026-11-21'          | sunset-in-past",
            "'deprecated: true, x-sunset: 2026-11-21'         | 'deprecated: true, x-sunset: 2026-11-21'          | ",
            "''                                               | 'deprecated: true, x-sunset: 2026-12-21'          | sunset-too-soon",
            "''                                               | 'deprecated: true, x-sunset: 2026-12-22'          | ",
            "'deprecated: true, x-sunset: 2027-12-22'         | 'deprecated: true, x-sunset: 2026-12-21'          | sunset-too-soon",
            "''                                               | ''                                                | ",
        })
        void have_to_be_announced_in_time(String before, String after, String expected) throws IOException {
            assertThat(String.join(", ", ids("deprecation: {days: 30}\n", before, after))).isEqualTo(expected == null ? "" : expected);
            assertThat(ids("versions: semantic\n", before, after)).isEmpty();
        }

        @Test
        void need_no_announcement_if_an_exception_says_so() throws IOException {
            Document before = document("old.yaml", "1.0.0", "maxLength: 7", path(""));
            Document after = document("new.yaml", "2.0.0", "maxLength: 7", "");
            Ruling first = judge(settings("deprecation: {days: 0}\n"), before, after);
            assertThat(first.objections()).singleElement().satisfies(objection -> assertThat(objection.change()).hasValueSatisfying(change -> {
                assertThat(change.kind()).isEqualTo(Kind.OPERATION_REMOVED);
                assertThat(change.wire()).isEqualTo(Verdict.BREAKING);
            }));
            String text = "deprecation: {days: 0}\nexceptions:\n" + first.objections().get(0).entry().replaceFirst("reason: .*", "reason: It never worked.")
                    .replaceFirst("owner: .*", "owner: me").replaceFirst("until: .*", "until: 2026-12-01");
            assertThat(PolicyTest.ids(judge(settings(text), before, after))).isEmpty();
        }
    }
}
