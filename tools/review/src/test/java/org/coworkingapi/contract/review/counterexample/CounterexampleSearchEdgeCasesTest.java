package org.coworkingapi.contract.review.counterexample;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterexampleSearchEdgeCasesTest {

    private static String text(String schema) {
        return "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {/things: {post: {requestBody: {content: {application/json: "
                + "{schema: " + schema
                + "}}}, responses: {'204': {description: d}}}}}\n";
    }

    private static Document document(String schema) {
        return Document.of(NodeReader.of(Path.of("api.yaml"), text(schema)));
    }

    private static Change change(ChangeType type, String path, Document document) {
        return CounterexampleSearchTest.change(
                type,
                new AffectedLocation(
                        new OperationName("POST", "/things", ""),
                        Direction.REQUEST,
                        Location.requestBody("application/json"),
                        path,
                        Verdict.BREAKING,
                        ""),
                document.root());
    }

    private static SearchResult searchResult(ChangeType type, String path, String before, String after) {
        Document old = document(before);
        Change change = change(type, path, old);
        return CounterexampleSearch.of(old, document(after), List.of(change)).get(change);
    }

    @Test
    void the_search_terminates_for_many_combinations_of_alternatives() {
        String lists = IntStream.range(0, 24)
                .mapToObj(list -> IntStream.range(0, 8)
                        .mapToObj(choice -> "{type: object, required: [m" + list + "_" + choice + "]}")
                        .collect(joining(", ", "{oneOf: [", "]}")))
                .collect(joining(
                        ", ", "{allOf: [", ", {type: object, properties: {n: {type: string, maxLength: 9}}}]}"));

        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> searchResult(
                        ChangeType.MAX_LENGTH_LOWERED, "$.n", lists, lists.replace("maxLength: 9", "maxLength: 4")));
    }

    @Test
    void finds_a_counterexample_for_a_pattern_whose_longest_match_would_exceed_the_memory() {
        String before = "{type: string, pattern: '^([a-z]{1,99999999}){1,99999}$'}";

        SearchResult result = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> searchResult(ChangeType.PATTERN_CHANGED, "$", before, "{type: string, pattern: '^[A-Z]$'}"));
        assertThat(result.counterexample()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "^[a-z]{3}$; 5",
                "([ab]{10}x){20}; 220",
                "a{2}b{3}c*; 7",
                "\\d{4}-\\(\\d{2}; 8",
                "[)(]{5}; 5",
                "(a{1000}){1,99999}; 99999000",
                "(a{99999999999}){99999999999}; 9999999999800000000001"
            })
    void estimates_the_maximum_length_of_strings_that_match_a_pattern(String pattern, double longest) {
        assertThat(RegexLengths.longest(pattern)).isEqualTo(longest, within(longest / 1_000));
    }

    @Test
    void assigns_validation_errors_to_the_changes_that_cause_them() {
        String before = "{type: object, properties: {n: {type: string, maxLength: 8}}}";
        String after =
                "{type: object, required: [m], properties: {m: {type: string}, n: {type: string, maxLength: 5, pattern: "
                        + "'^[a-z]*$'}}}";
        assertThat(searchResult(ChangeType.MAX_LENGTH_LOWERED, "$.n", before, after)
                        .counterexample()
                        .orElseThrow()
                        .error())
                .contains("at most 5 characters");
        assertThat(searchResult(ChangeType.PATTERN_ADDED, "$.n", before, after)
                        .counterexample()
                        .orElseThrow()
                        .error())
                .contains("pattern");
        assertThat(searchResult(ChangeType.PROPERTY_ADDED_REQUIRED, "$.m", before, after)
                        .counterexample()
                        .orElseThrow()
                        .error())
                .contains("required");
        assertThat(searchResult(ChangeType.ENUM_INTRODUCED, "$.n", before, after)
                        .counterexample())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENUM_INTRODUCED         | {type: string}                   | {type: string, enum: [%s]}",
                "ENUM_INTRODUCED         | {type: integer}                  | {type: integer, enum: [%s]}",
                "TYPE_NARROWED           | {}                               | {type: string, enum: [%s]}",
                "ALTERNATIVES_INTRODUCED | {type: string}                   | {oneOf: [{type: string, enum: [%s]}, {type: string, enum: [w]}]}",
            })
    void finds_a_value_that_a_long_enum_rejects(ChangeType type, String before, String after) {
        String values = IntStream.range(0, 1_000)
                .mapToObj(i -> before.contains("integer") ? String.valueOf(2 * i) : "v" + i)
                .collect(joining(", "));
        String object = "{type: object, properties: {c: %s}}";

        assertThat(searchResult(
                                type,
                                "$.c",
                                object.formatted(before.replace("%s", values)),
                                object.formatted(after.replace("%s", values)))
                        .counterexample())
                .isPresent();
    }

    @Test
    void explains_that_a_removed_property_is_still_allowed_as_an_additional_property() {
        SearchResult result = searchResult(
                ChangeType.PROPERTY_REMOVED,
                "$.n",
                "{type: object, properties: {n: {type: string}}}",
                "{type: object}");
        assertThat(result.counterexample()).isEmpty();
        assertThat(result.reason()).contains("allows additional properties");
    }

    @Test
    void continues_without_a_counterexample_if_the_validator_cannot_read_a_schema() {
        SearchResult result = searchResult(
                ChangeType.PATTERN_CHANGED, "$", "{type: string, pattern: '[a'}", "{type: string, pattern: '[b'}");
        assertThat(result.counterexample()).isEmpty();
        assertThat(result.reason())
                .startsWith("Values of the schemas could not be generated")
                .endsWith(".");
    }

    @Test
    void explains_that_a_schema_that_requires_itself_has_no_values() {
        String components =
                "components: {schemas: {A: {type: object, required: [a, n], properties: {a: {$ref: '#/components/schemas/A'}, "
                        + "n: {type: integer, maximum: 9}}}}}\n";
        Document old =
                Document.of(NodeReader.of(Path.of("api.yaml"), text("{$ref: '#/components/schemas/A'}") + components));
        Document proposed = Document.of(NodeReader.of(
                Path.of("api.yaml"), text("{$ref: '#/components/schemas/A'}") + components.replace("9", "8")));
        Change change = change(ChangeType.MAXIMUM_LOWERED, "$.n", old);
        SearchResult searchResult =
                CounterexampleSearch.of(old, proposed, List.of(change)).get(change);
        assertThat(searchResult.counterexample()).isEmpty();
        assertThat(searchResult.reason())
                .isEqualTo("No value was found that is valid in the old document and contains $.n.");
    }

    @Test
    void the_search_terminates_for_mutually_required_schemas() {
        StringBuilder schemas = new StringBuilder("components: {schemas: {");
        String properties = "";
        for (int i = 0; i < 30; i++) {
            properties += "p" + i + ": {$ref: '#/components/schemas/A" + i + "'}, ";
        }
        String names = properties.replaceAll(": \\{[^}]*}, ", ", ");
        for (int i = 0; i < 30; i++) {
            schemas.append("A")
                    .append(i)
                    .append(": {oneOf: [{type: object, required: [")
                    .append(names)
                    .append("], properties: {")
                    .append(properties)
                    .append("}}, {type: integer, maximum: 9}]}, ");
        }
        String components = schemas.append("}}\n").toString();
        Document old =
                Document.of(NodeReader.of(Path.of("api.yaml"), text("{$ref: '#/components/schemas/A7'}") + components));
        Document proposed = Document.of(NodeReader.of(
                Path.of("api.yaml"),
                text("{$ref: '#/components/schemas/A7'}") + components.replace("maximum: 9", "maximum: 8")));
        Change change = change(ChangeType.MAXIMUM_LOWERED, "$", old);
        assertThat(CounterexampleSearch.of(old, proposed, List.of(change))
                        .get(change)
                        .counterexample()
                        .orElseThrow()
                        .value())
                .isEqualTo("9");
    }

    @Test
    void follows_references_to_other_files(@TempDir Path folder) throws IOException {
        for (String side : List.of("old", "new")) {
            Files.createDirectories(folder.resolve(side + "/parts"));
            Files.writeString(folder.resolve(side + "/api.yaml"), text("{$ref: 'parts/thing%20one.yaml#/Thing'}"));
            Files.writeString(
                    folder.resolve(side + "/parts/thing one.yaml"),
                    "Thing: {type: object, required: [n], properties: {n: {$ref: '../name.yaml'}}}\n");
            Files.writeString(
                    folder.resolve(side + "/name.yaml"),
                    "type: string\nmaxLength: " + (side.equals("old") ? 9 : 8) + "\n");
        }
        Document old = Document.read(folder.resolve("old/api.yaml"));
        Change change = change(ChangeType.MAX_LENGTH_LOWERED, "$.n", old);
        assertThat(CounterexampleSearch.of(old, Document.read(folder.resolve("new/api.yaml")), List.of(change))
                        .get(change)
                        .counterexample()
                        .orElseThrow()
                        .value())
                .isEqualTo("{\"n\":\"xxxxxxxxx\"}");
    }

    @Test
    void does_not_search_for_changes_that_are_not_breaking() {
        Document old = document("{type: string}");
        Change change = change(ChangeType.TYPE_REPLACED, "$", old);
        Change risky = new Change(
                change.type(),
                "it",
                change.effect(),
                "",
                "",
                change.before(),
                change.after(),
                change.affectedLocations(),
                Verdict.RISKY,
                Verdict.BREAKING);
        assertThat(CounterexampleSearch.of(old, document("{type: integer}"), List.of(risky, change)))
                .containsOnlyKeys(change);
    }

    @Test
    void finds_hundreds_of_counterexamples_in_a_large_document_in_seconds() {
        StringBuilder before = new StringBuilder("openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n");
        StringBuilder schemas = new StringBuilder("components:\n  schemas:\n");
        for (int i = 0; i < 400; i++) {
            before.append("  /things")
                    .append(i)
                    .append(": {post: {requestBody: {content: {application/json: {schema: {$ref: "
                            + "'#/components/schemas/S")
                    .append(i)
                    .append("'}}}}, responses: {'204': {description: d}}}}\n");
            schemas.append("    S")
                    .append(i)
                    .append(": {type: object, required: [next], properties: {name: {type: string, maxLength: "
                            + "90}, next: {$ref: "
                            + "'#/components/schemas/T")
                    .append(i)
                    .append("'}}}\n    T")
                    .append(i)
                    .append(
                            ": {oneOf: [{type: object, required: [a], properties: {a: {type: integer}, up: {$ref: '#/components/schemas/S")
                    .append(i)
                    .append("'}}}, {type: string, format: uuid}]}\n");
        }
        Document old = Document.of(
                NodeReader.of(Path.of("api.yaml"), before.append(schemas).toString()));
        Document proposed = Document.of(
                NodeReader.of(Path.of("api.yaml"), before.toString().replace("maxLength: 90", "maxLength: 80")));
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            changes.add(CounterexampleSearchTest.change(
                    ChangeType.MAX_LENGTH_LOWERED,
                    new AffectedLocation(
                            new OperationName("POST", "/things" + i, ""),
                            Direction.REQUEST,
                            Location.requestBody("application/json"),
                            "$.name",
                            Verdict.BREAKING,
                            ""),
                    old.root().at("/paths/~1things" + i).orElseThrow()));
        }
        Instant start = Instant.now();
        Map<Change, SearchResult> searchResults = CounterexampleSearch.of(old, proposed, changes);
        assertThat(searchResults.values())
                .hasSize(400)
                .allSatisfy(searchResult ->
                        assertThat(searchResult.counterexample()).isPresent());
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
    }
}
