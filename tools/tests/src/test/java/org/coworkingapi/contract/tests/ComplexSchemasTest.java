package org.coworkingapi.contract.tests;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.Reviewer;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.policy.ReviewSettings;
import org.coworkingapi.contract.review.report.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the review of small documents with a very large number of locations ends soon. */
@Timeout(120)
class ComplexSchemasTest {

    private static final int LEVELS = 13;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"allOf, 9", "oneOf, 4", "anyOf, 4"})
    void the_review_of_schemas_that_combine_schemas_at_thirteen_levels_ends_with_a_reason(String keyword, int width)
            throws IOException {
        Review review = review(combined(keyword, width, "integer"), combined(keyword, width, "string"));

        assertThat(review.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.wire()).isEqualTo(Verdict.BREAKING));
        assertThat(review.searchResults().values())
                .singleElement()
                .satisfies(result -> assertThat(result.reason()).contains("The search was stopped after"));
    }

    @Test
    void the_review_of_schemas_that_all_refer_to_each_other_lists_only_some_locations() throws IOException {
        Review review = review(cyclic("integer"), cyclic("string"));

        Change change = review.changes().stream()
                .filter(candidate -> candidate.type() == ChangeType.TYPE_REPLACED)
                .findFirst()
                .orElseThrow();
        assertThat(change.wire()).isEqualTo(Verdict.BREAKING);
        assertThat(change.affectedLocations()).hasSizeGreaterThan(400);
        assertThat(change.hasMoreLocations()).isTrue();
        assertThat(ReportFormat.JSON.of(review))
                .contains("\"reachesCount\" : " + change.affectedLocations().size(), "\"hasMoreReaches\" : true")
                .hasSizeLessThan(100_000);
    }

    /** Returns schemas that each combine the next schema several times. */
    private static String combined(String keyword, int width, String type) {
        String levels = IntStream.range(0, LEVELS)
                .mapToObj(level -> "S" + level + ": {" + keyword + ": ["
                        + IntStream.range(0, width)
                                .mapToObj(i -> "{$ref: '#/components/schemas/S" + (level + 1) + "'}")
                                .collect(joining(", "))
                        + "]}\n    ")
                .collect(joining());
        return document(1, levels + "S" + LEVELS + ": {type: object, properties: {amount: {type: " + type + "}}}");
    }

    /** Returns schemas that all refer to each other, and many operations that use them. */
    private static String cyclic(String type) {
        int schemas = 30;
        return document(
                20,
                IntStream.range(0, schemas)
                        .mapToObj(i -> "S" + i + ": {type: object, properties: {amount: {type: "
                                + (i == schemas - 1 ? type : "integer") + "}"
                                + IntStream.range(0, schemas)
                                        .mapToObj(k -> ", p" + k + ": {$ref: '#/components/schemas/S" + k + "'}")
                                        .collect(joining())
                                + "}}\n    ")
                        .collect(joining()));
    }

    private static String document(int operations, String schemas) {
        String content = "content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}";
        return "openapi: 3.0.3\ninfo: {title: t, version: 1.0.0}\npaths:\n"
                + IntStream.range(0, operations)
                        .mapToObj(i -> "  /things" + i + ":\n    post:\n      operationId: post" + i
                                + "\n      requestBody: {" + content
                                + "}\n      responses: {'200': {description: d, " + content + "}}\n")
                        .collect(joining())
                + "components:\n  schemas:\n    " + schemas + '\n';
    }

    private Review review(String before, String after) throws IOException {
        return new Reviewer(ReviewSettings.DEFAULT, LocalDate.of(2026, 1, 1), step -> {})
                .review(
                        folder,
                        Files.writeString(folder.resolve("before.yaml"), before),
                        Files.writeString(folder.resolve("after.yaml"), after),
                        Optional.empty());
    }
}
