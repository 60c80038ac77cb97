package org.coworkingapi.contract.tests;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.Reviewer;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.coworkingapi.contract.review.policy.ReviewSettings;
import org.coworkingapi.contract.review.report.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the review of small documents with a very large number of locations ends soon. */
@Timeout(120)
class ComplexSchemasTest {

    private static final int LEVELS = 13;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"allOf, 9", "oneOf, 4", "anyOf, 4"})
    void the_review_of_schemas_combined_at_thirteen_levels_states_why_the_search_for_a_counterexample_stopped(
            String keyword, int width) throws IOException {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{allOf: [@], properties: {p%: {type: string}}}",
                "{oneOf: [@, {enum: [v%]}]}",
                "{anyOf: [@, {enum: [v%]}]}",
                "{not: @}"
            })
    void schemas_that_nest_combining_keywords_more_than_100_levels_deep_are_rejected(String schema) {
        assertThatThrownBy(() -> review(chain(3_000, schema, "integer"), chain(3_000, schema, "string")))
                .isInstanceOf(BadInputException.class)
                .hasMessageEndingWith(
                        "before.yaml:2910: The schema at /components/schemas/S2899 nests keywords such as allOf, anyOf and oneOf more than 100 levels deep, including referenced schemas. Combine fewer schemas.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: object, properties: {p: @}}",
                "{type: object, additionalProperties: @}",
                "{type: array, items: @}"
            })
    void schemas_that_are_nested_more_than_1000_levels_deep_are_rejected(String schema) {
        assertThatThrownBy(() -> review(chain(3_000, schema, "integer"), chain(3_000, schema, "string")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("before.yaml:1011: The schema at /components/schemas/S1000/")
                .hasMessageEndingWith(" is nested more than 1000 levels deep, including referenced schemas.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "900, {type: object, properties: {p: @}}",
                "90, {allOf: [@], properties: {p%: {type: string}}}",
                "90, {oneOf: [@, {enum: [v%]}]}",
                "90, {not: @}",
                "10000, @"
            })
    void the_review_of_deeply_nested_schemas_ends_with_a_verdict(String lengthAndSchema) throws IOException {
        int comma = lengthAndSchema.indexOf(',');
        int length = Integer.parseInt(lengthAndSchema.substring(0, comma));
        String schema = lengthAndSchema.substring(comma + 2);

        Review review = review(chain(length, schema, "integer"), chain(length, schema, "string"));

        assertThat(review.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.wire()).isEqualTo(Verdict.BREAKING));
        assertThat(ReportFormat.values())
                .allSatisfy(format -> assertThat(format.of(review)).contains("S" + length));
    }

    @Test
    void a_consumer_has_no_impact_data_if_its_values_need_too_many_validation_steps() throws IOException {
        Files.createDirectories(folder.resolve("contracts/web"));
        Files.writeString(
                folder.resolve("contracts/web/one.yaml"),
                "request: {method: POST, url: /things0, headers: {Content-Type: application/json}, body: {id: 1}}\n"
                        + "response: {status: 200, body: {id: 1}}\n");

        Review review = review(
                combined("allOf", 9, "integer"),
                combined("allOf", 9, "string"),
                Optional.of(folder.resolve("contracts")));

        assertThat(review.impacts().values())
                .singleElement()
                .satisfies(impacts -> assertThat(impacts).singleElement().satisfies(impact -> {
                    assertThat(impact.wire()).isEqualTo(ImpactStatus.NO_DATA);
                    assertThat(impact.reason())
                            .isEqualTo(
                                    "The values of the contract one.yaml were not checked, because their schemas combine too many other schemas.");
                }));
    }

    @Test
    void a_consumer_has_no_impact_data_if_its_values_are_nested_too_deeply_for_the_validator() throws IOException {
        String value = "{next: ".repeat(400) + "1" + "}".repeat(400);
        Files.createDirectories(folder.resolve("contracts/web"));
        Files.writeString(
                folder.resolve("contracts/web/one.yaml"),
                "request: {method: POST, url: /things0}\nresponse: {status: 200, headers: {Content-Type: application/json}, body: "
                        + value + "}\n");
        String schema = "S0: {type: object, properties: {next: {$ref: '#/components/schemas/S0'}, amount: {type: @}}}";

        Review review = review(
                document(1, schema.replace("@", "integer")),
                document(1, schema.replace("@", "string")),
                Optional.of(folder.resolve("contracts")));

        assertThat(review.impacts().values())
                .singleElement()
                .satisfies(impacts -> assertThat(impacts).singleElement().satisfies(impact -> {
                    assertThat(impact.wire()).isEqualTo(ImpactStatus.NO_DATA);
                    assertThat(impact.reason())
                            .startsWith(
                                    "The values of the contract one.yaml were not checked, because the validator failed: ");
                }));
    }

    /**
     * Returns schemas that each contain the next one.
     *
     * @param schema a schema in which {@code @} is the reference to the next one, and {@code %} its number
     */
    private static String chain(int length, String schema, String type) {
        return document(
                1,
                IntStream.range(0, length)
                                .mapToObj(i -> "S" + i + ": "
                                        + schema.replace("@", "{$ref: '#/components/schemas/S" + (i + 1) + "'}")
                                                .replace("%", String.valueOf(i))
                                        + "\n    ")
                                .collect(joining())
                        + "S" + length + ": {type: object, properties: {amount: {type: " + type + "}}}");
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
        return review(before, after, Optional.empty());
    }

    private Review review(String before, String after, Optional<Path> contracts) throws IOException {
        return new Reviewer(ReviewSettings.DEFAULT, LocalDate.of(2026, 1, 1), step -> {})
                .review(
                        folder,
                        Files.writeString(folder.resolve("before.yaml"), before),
                        Files.writeString(folder.resolve("after.yaml"), after),
                        contracts);
    }
}
