package org.coworkingapi.contract.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coworkingapi.contract.lint.LintFinding;
import org.coworkingapi.contract.openapi.document.SourceLocation;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.Reviewer;
import org.coworkingapi.contract.review.policy.ReviewSettings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

    @Test
    void the_report_conforms_to_its_schema() throws IOException {
        assertThat(errors(ReportFormat.JSON.of(SampleReview.review()))).isEmpty();
        assertThat(errors(ReportFormat.JSON.of(HostileInput.review()))).isEmpty();
    }

    @Test
    void the_report_of_a_complete_review_conforms_to_its_schema() throws IOException {
        Review review = new Reviewer(ReviewSettings.DEFAULT, LocalDate.of(2026, 1, 1), step -> {})
                .review(SampleReview.ROOT, SampleReview.BEFORE.path(), SampleReview.AFTER.path(), Optional.empty());
        assertThat(review.changes()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(errors(ReportFormat.JSON.of(review))).isEmpty();
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(format.of(review)).contains("ProfileTags", "getTeams");
        }
    }

    @Test
    void the_schema_describes_all_properties_of_the_report() throws IOException {
        String strict =
                schema().replaceAll("\"type\": \"object\",", "\"type\": \"object\", \"additionalProperties\": false,");
        assertThat(errors(strict, ReportFormat.JSON.of(SampleReview.review()))).isEmpty();
    }

    @Test
    void the_schema_rejects_invalid_reports() throws IOException {
        String report = ReportFormat.JSON.of(SampleReview.review());
        assertThat(errors(report.replace("\"at-risk\"", "\"AT_RISK\""))).isNotEmpty();
        assertThat(errors(report.replaceFirst("\"kind\" :", "\"sort\" :"))).isNotEmpty();
    }

    @Test
    void the_report_preserves_hostile_names_in_ascii() {
        Review review = HostileInput.review();
        String report = ReportFormat.JSON.of(review);
        assertThat(report).matches("[\\n\\x20-\\x7e]*");
        JsonNode change = JsonMapper.shared().readTree(report).at("/changes/0");
        assertThat(change.path("subject").asString()).isEqualTo(HostileInput.NAME);
        assertThat(change.path("key").asString())
                .isEqualTo(review.changes().get(0).key());
    }

    @Test
    void the_report_counts_hints_on_unchanged_parts_instead_of_listing_them_if_they_exceed_the_limit()
            throws IOException {
        String report = ReportFormat.JSON.of(hints(1_001));
        assertThat(errors(report)).isEmpty();
        JsonNode json = JsonMapper.shared().readTree(report);
        assertThat(json.path("lint")
                        .valueStream()
                        .map(finding -> finding.path("rule").asString()))
                .containsExactly("changed", "wrong");
        assertThat(json.at("/lintCounted/old").asInt()).isEqualTo(1_001);
        assertThat(json.at("/counts/lint").asInt()).isEqualTo(1_003);
    }

    @Test
    void the_report_lists_all_hints_up_to_the_limit() {
        JsonNode json = JsonMapper.shared().readTree(ReportFormat.JSON.of(hints(1_000)));
        assertThat(json.path("lint")).hasSize(1_002);
        assertThat(json.has("lintCounted")).isFalse();
    }

    private static Review hints(int old) {
        ReviewBuilder review = new ReviewBuilder(SampleReview.ROOT, SampleReview.BEFORE, SampleReview.AFTER);
        SourceLocation location = SampleReview.AFTER.root().location();
        review.lint(new LintFinding("changed", location, "field", "It is wrong.", false, true));
        review.lint(new LintFinding("wrong", location, "field", "It is wrong.", true, false));
        IntStream.range(0, old)
                .forEach(i -> review.lint(new LintFinding("old", location, "field" + i, "It is wrong.", false, false)));
        return review.build();
    }

    private static String errors(String report) throws IOException {
        return errors(schema(), report);
    }

    private static String errors(String schema, String report) {
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
        return String.join(
                "\n",
                compiled.validate(report, InputFormat.JSON).stream()
                        .map(Object::toString)
                        .toList());
    }

    private static String schema() throws IOException {
        try (InputStream bytes = ReportFormat.class.getResourceAsStream("review.schema.json")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
