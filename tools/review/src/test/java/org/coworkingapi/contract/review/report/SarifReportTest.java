package org.coworkingapi.contract.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Verdict;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {

    private final JsonNode run = run(SampleReview.review());

    @Test
    void a_removed_part_has_its_location_in_the_old_document() {
        JsonNode location = result("property-removed").at("/locations/0/physicalLocation");
        assertThat(location.at("/artifactLocation/uri").asString()).isEqualTo("api/releases/1.4.0.yaml");
        assertThat(location.at("/artifactLocation/uriBaseId").asString()).isEqualTo("%SRCROOT%");
        assertThat(location.at("/region/startLine").asInt()).isEqualTo(119);
    }

    @Test
    void the_level_of_a_result_depends_on_its_verdict() {
        assertThat(result("became-nullable").path("level").asString()).isEqualTo("error");
        assertThat(result("operation-id-changed").path("level").asString()).isEqualTo("warning");
        assertThat(result("default-changed").path("level").asString()).isEqualTo("warning");
        assertThat(result("operation-added").path("level").asString()).isEqualTo("note");
        assertThat(result("major-not-bumped").path("level").asString()).isEqualTo("error");
        assertThat(run.path("results")
                        .valueStream()
                        .map(result -> result.path("ruleId").asString()))
                .doesNotContain("documentation-changed");
    }

    @Test
    void only_allowed_changes_are_suppressed() {
        assertThat(result("operation-removed")
                        .at("/suppressions/0/justification")
                        .asString())
                .startsWith("It was unused for a year");
        assertThat(run.path("results").valueStream().filter(result -> result.has("suppressions")))
                .hasSize(2);
    }

    @Test
    void the_key_of_a_change_is_its_fingerprint() {
        Change removed = SampleReview.review().changes().stream()
                .filter(change -> change.type() == ChangeType.PROPERTY_REMOVED)
                .findFirst()
                .orElseThrow();
        assertThat(result("property-removed")
                        .at("/partialFingerprints/contractReview~1v1")
                        .asString())
                .isEqualTo(removed.key());
    }

    @Test
    void similar_results_have_distinct_fingerprints() {
        ReviewBuilder review = new ReviewBuilder(SampleReview.ROOT, SampleReview.BEFORE, SampleReview.AFTER);
        for (Effect effect : List.of(Effect.WIDENS, Effect.NARROWS)) {
            review.change(
                    ChangeType.TYPE_REPLACED,
                    "a",
                    effect,
                    List.of("b", "c"),
                    "/info",
                    "/info",
                    Verdict.RISKY,
                    Verdict.RISKY);
        }
        assertThat(run(review.build())
                        .path("results")
                        .valueStream()
                        .map(result -> result.at("/partialFingerprints/contractReview~1v1")
                                .asString()))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void each_result_names_a_rule_with_a_description() {
        for (JsonNode log : List.of(run, run(HostileInput.review()))) {
            Set<String> ids = new TreeSet<>();
            log.at("/tool/driver/rules").forEach(rule -> {
                assertThat(rule.at("/shortDescription/text").asString()).isNotBlank();
                assertThat(ids.add(rule.path("id").asString())).isTrue();
            });
            assertThat(log.path("results").valueStream())
                    .isNotEmpty()
                    .allSatisfy(result -> assertThat(log.at("/tool/driver/rules/"
                                            + result.path("ruleIndex").asInt() + "/id")
                                    .asString())
                            .isEqualTo(result.path("ruleId").asString()));
        }
    }

    @Test
    void the_report_keeps_the_most_severe_results_and_counts_the_omitted_results() {
        ReviewBuilder review = new ReviewBuilder(SampleReview.ROOT, SampleReview.BEFORE, SampleReview.AFTER);
        IntStream.range(0, 6_000).forEach(i -> review.lint(finding("old", i, false, false)));
        IntStream.range(0, 30)
                .forEach(i -> review.lint(finding("changed", i, false, true)).lint(finding("wrong", i, true, false)));
        review.change(
                ChangeType.TYPE_REPLACED,
                "a",
                Effect.WIDENS,
                List.of("b", "c"),
                "/info",
                "/info",
                Verdict.RISKY,
                Verdict.RISKY);
        JsonNode log = run(review.build());
        List<String> rules = log.path("results")
                .valueStream()
                .map(result -> result.path("ruleId").asString())
                .toList();
        assertThat(rules).hasSize(5_000).startsWith("type-replaced", "style/wrong");
        assertThat(rules.subList(30, 32)).containsExactly("style/wrong", "style/changed");
        assertThat(rules.subList(60, 62)).containsExactly("style/changed", "style/old");
        assertThat(log.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asString())
                .contains("5,000")
                .contains("1,061");
        assertThat(run.at("/invocations/0").has("toolExecutionNotifications")).isFalse();
    }

    private static LintFinding finding(String rule, int number, boolean isError, boolean isChanged) {
        return new LintFinding(
                rule, SampleReview.AFTER.root().location(), "field" + number, "It is wrong.", isError, isChanged);
    }

    private JsonNode result(String rule) {
        return run.path("results")
                .valueStream()
                .filter(result -> result.path("ruleId").asString().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode run(Review review) {
        return JsonMapper.shared().readTree(ReportFormat.SARIF.of(review)).at("/runs/0");
    }
}
