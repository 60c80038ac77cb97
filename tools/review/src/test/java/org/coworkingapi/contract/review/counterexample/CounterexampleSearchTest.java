package org.coworkingapi.contract.review.counterexample;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.review.change.AffectedLocation;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Direction;
import org.coworkingapi.contract.review.change.Effect;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.counterexample.Counterexample.DocumentVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CounterexampleSearchTest {

    private static final OperationName OPERATION = new OperationName("POST", "/things", "");

    /**
     * Two schemas in a row of {@code schemas.csv}.
     *
     * @param in the location of the schemas: request, response, query or header
     * @param path the path of the change within the schemas
     * @param counterexample the expected counterexample, or an empty string for any counterexample
     */
    record SearchCase(
            ChangeType type,
            String in,
            String version,
            String before,
            String after,
            String path,
            String counterexample) {

        @Override
        public String toString() {
            return type.id() + " in " + in + ' ' + version + ' ' + before;
        }

        Document document(boolean isOld) {
            String schema = isOld ? before : after;
            String operation = switch (in) {
                case "request" ->
                    "      requestBody: {content: {application/json: {schema: " + schema
                            + "}}}\n      responses: {'204': {description: d}}\n";
                case "response" ->
                    "      responses: {'200': {description: d, content: {application/json: {schema: " + schema
                            + "}}}}\n";
                case "query" ->
                    "      parameters: [{in: query, name: q, schema: " + schema
                            + "}]\n      responses: {'204': {description: d}}\n";
                default -> "      responses: {'200': {description: d, headers: {X-H: {schema: " + schema + "}}}}\n";
            };
            return Document.of(NodeReader.of(
                    Path.of(isOld ? "old.yaml" : "new.yaml"),
                    "openapi: " + version + "\ninfo: {title: t, version: '1'}\npaths:\n  /things:\n    post:\n"
                            + operation + components(isOld ? 9 : 5)));
        }

        private static String components(int length) {
            return "components:\n  schemas:\n    Base: {type: object, required: [id], properties: {id: {type: integer}}}\n"
                    + "    Tree: {type: object, required: [label], properties: {label: {type: string, maxLength: "
                    + length + "}, "
                    + "children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}\n";
        }

        Change change() {
            Location location = switch (in) {
                case "request" -> Location.requestBody("application/json");
                case "response" -> Location.responseBody("200", "application/json");
                case "query" -> Location.parameter("query", "q");
                default -> Location.responseHeader("200", "X-H");
            };
            boolean isRequest = in.equals("request") || in.equals("query");
            return CounterexampleSearchTest.change(
                    type,
                    new AffectedLocation(
                            OPERATION,
                            isRequest ? Direction.REQUEST : Direction.RESPONSE,
                            location,
                            path,
                            Verdict.BREAKING,
                            ""),
                    document(true).root());
        }
    }

    static Change change(ChangeType type, AffectedLocation affectedLocation, Node changedNode) {
        return new Change(
                type,
                "it",
                Effect.REPLACES,
                "",
                "",
                Optional.of(changedNode.location()),
                Optional.of(changedNode.location()),
                List.of(affectedLocation),
                Verdict.BREAKING,
                Verdict.NONE);
    }

    static Stream<SearchCase> cases() {
        try (var lines = CounterexampleSearchTest.class.getResourceAsStream("/counterexample/schemas.csv")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> {
                        List<String> cells = Arrays.stream(line.split("\\|", -1))
                                .map(String::strip)
                                .toList();
                        return new SearchCase(
                                ChangeType.valueOf(cells.get(0)),
                                cells.get(1),
                                cells.get(2),
                                cells.get(3),
                                cells.get(4),
                                cells.get(5),
                                cells.get(6));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchResult search(SearchCase searchCase) {
        Change change = searchCase.change();
        return CounterexampleSearch.of(searchCase.document(true), searchCase.document(false), List.of(change))
                .get(change);
    }

    /**
     * Validates the value independently of the code under test, with a single schema that includes the components and
     * with the default dialect.
     */
    private static boolean isValid(SearchCase searchCase, boolean isOld, String value) {
        Document document = searchCase.document(isOld);
        String schema = isOld ? searchCase.before() : searchCase.after();
        String text = NodeReader.of(Path.of("s.yaml"), schema).json();
        String schemaWithComponents = "{\"allOf\":[" + text + "],\"components\":"
                + document.root().get("components").orElseThrow().json() + "}";
        return SchemaRegistry.withDefaultDialect(
                        document.isVersion30() ? Dialects.getOpenApi30() : Dialects.getOpenApi31(),
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .locale(Locale.ROOT)
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(schemaWithComponents, InputFormat.JSON)
                .validate(value, InputFormat.JSON)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_a_value_that_one_document_accepts_and_the_other_rejects(SearchCase searchCase) {
        SearchResult result = search(searchCase);
        assertThat(result.reason()).isEmpty();
        Counterexample counterexample = result.counterexample().orElseThrow();
        boolean isRequest = counterexample.affectedLocation().direction() == Direction.REQUEST;
        assertThat(counterexample.allowedBy()).isEqualTo(isRequest ? DocumentVersion.BEFORE : DocumentVersion.AFTER);
        assertThat(counterexample.error()).isNotEmpty();
        if (!searchCase.counterexample().isEmpty()) {
            assertThat(counterexample.value()).isEqualTo(searchCase.counterexample());
        }
        if (searchCase.type() != ChangeType.FORMAT_NARROWED) {
            // The default dialect does not know the format int32.
            assertThat(isValid(searchCase, true, counterexample.value())).isEqualTo(isRequest);
            assertThat(isValid(searchCase, false, counterexample.value())).isEqualTo(!isRequest);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_nothing_for_equal_documents(SearchCase searchCase) {
        for (String schema : List.of(searchCase.before(), searchCase.after())) {
            // The schema Tree differs between the two documents; Base does not.
            SearchCase unchanged = new SearchCase(
                    searchCase.type(),
                    searchCase.in(),
                    searchCase.version(),
                    schema.replace("Tree", "Base"),
                    schema.replace("Tree", "Base"),
                    searchCase.path(),
                    "");
            SearchResult result = search(unchanged);
            assertThat(result.counterexample()).isEmpty();
            assertThat(result.reason()).isNotEmpty();
        }
    }
}
