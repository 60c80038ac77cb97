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
import org.coworkingapi.contract.openapi.document.Place;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.Reviewer;
import org.coworkingapi.contract.review.policy.Settings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

    @Test
    void keeps_to_its_schema() throws IOException {
        assertThat(complaints(Format.JSON.of(Sample.review()))).isEmpty();
        assertThat(complaints(Format.JSON.of(Hostile.review()))).isEmpty();
    }

    @Test
    void keeps_to_its_schema_with_what_the_reviewer_finds() throws IOException {
        Review review = new Reviewer(Settings.DEFAULT, LocalDate.of(2026, 1, 1), step -> {})
                .review(Sample.ROOT, Sample.BEFORE.path(), Sample.AFTER.path(), Optional.empty());
        assertThat(review.changes()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(complaints(Format.JSON.of(review))).isEmpty();
        for (Format format : Format.values()) {
            assertThat(format.of(review)).contains("ProfileTags", "getTeams");
        }
    }

    @Test
    void writes_nothing_that_its_schema_does_not_describe() throws IOException {
        String strict =
                schema().replaceAll("\"type\": \"object\",", "\"type\": \"object\", \"additionalProperties\": false,");
        assertThat(complaints(strict, Format.JSON.of(Sample.review()))).isEmpty();
    }

    @Test
    void has_a_schema_that_tells_wrong_reports() throws IOException {
        String report = Format.JSON.of(Sample.review());
        assertThat(complaints(report.replace("\"at-risk\"", "\"AT_RISK\""))).isNotEmpty();
        assertThat(complaints(report.replaceFirst("\"kind\" :", "\"sort\" :"))).isNotEmpty();
    }

    @Test
    void says_hostile_names_as_they_are_and_in_ascii() {
        Review review = Hostile.review();
        String report = Format.JSON.of(review);
        assertThat(report).matches("[\\n\\x20-\\x7e]*");
        JsonNode change = JsonMapper.shared().readTree(report).at("/changes/0");
        assertThat(change.path("subject").asString()).isEqualTo(Hostile.NAME);
        assertThat(change.path("key").asString())
                .isEqualTo(review.changes().get(0).key());
    }

    @Test
    void counts_hints_on_what_did_not_change_where_they_are_very_many() throws IOException {
        String report = Format.JSON.of(hints(1_001));
        assertThat(complaints(report)).isEmpty();
        JsonNode json = JsonMapper.shared().readTree(report);
        assertThat(json.path("lint").valueStream().map(one -> one.path("rule").asString()))
                .containsExactly("changed", "wrong");
        assertThat(json.at("/lintCounted/old").asInt()).isEqualTo(1_001);
        assertThat(json.at("/counts/lint").asInt()).isEqualTo(1_003);
    }

    @Test
    void lists_all_hints_where_they_are_not_too_many() {
        JsonNode json = JsonMapper.shared().readTree(Format.JSON.of(hints(1_000)));
        assertThat(json.path("lint")).hasSize(1_002);
        assertThat(json.has("lintCounted")).isFalse();
    }

    private static Review hints(int old) {
        ReviewBuilder review = new ReviewBuilder(Sample.ROOT, Sample.BEFORE, Sample.AFTER);
        Place place = Sample.AFTER.root().place();
        review.lint(new LintFinding("changed", place, "field", "It is wrong.", false, true));
        review.lint(new LintFinding("wrong", place, "field", "It is wrong.", true, false));
        IntStream.range(0, old)
                .forEach(i -> review.lint(new LintFinding("old", place, "field" + i, "It is wrong.", false, false)));
        return review.build();
    }

    private static String complaints(String report) throws IOException {
        return complaints(schema(), report);
    }

    private static String complaints(String schema, String report) {
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
        return String.join(
                "\n",
                compiled.validate(report, InputFormat.JSON).stream()
                        .map(Object::toString)
                        .toList());
    }

    private static String schema() throws IOException {
        try (InputStream bytes = Format.class.getResourceAsStream("review.schema.json")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
