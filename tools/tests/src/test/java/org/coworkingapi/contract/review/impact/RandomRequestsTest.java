package org.coworkingapi.contract.review.impact;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.coworkingapi.contract.openapi.consumer.ContractFiles;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.review.diff.DocumentDiff;
import org.coworkingapi.contract.review.schema.RandomSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the impact on consumers against an independent validator. If the new document rejects the request of a
 * consumer, the consumer breaks; otherwise, it does not.
 */
class RandomRequestsTest {

    private static final int REQUESTS = 600;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final List<String> SCALARS =
            List.of("null", "true", "0", "1", "2", "3", "4", "6", "1.5", "''", "a", "ab", "b", "a1", "abab");

    @TempDir
    private Path folder;

    /** A consumer that sends one body, and the impacts of the changes on it. */
    private record RandomRequest(long seed, String before, String after, String body, List<Impact> impacts) {

        boolean breaks() {
            return impacts.stream().anyMatch(impact -> impact.wire() == ImpactStatus.BREAKS);
        }

        @Override
        public String toString() {
            return seed + ": " + before + " -> " + after + ", body " + body + ": "
                    + impacts.stream()
                            .map(impact -> impact.change().type() + " " + impact.wire() + " " + impact.reason())
                            .toList();
        }
    }

    @Test
    void a_consumer_breaks_if_and_only_if_the_new_document_rejects_its_request() {
        List<RandomRequest> rejected = new ArrayList<>();
        List<RandomRequest> accepted = new ArrayList<>();
        for (long seed = 0; rejected.size() + accepted.size() < REQUESTS; seed++) {
            RandomPair pair = new RandomPair(seed);
            if (rejected.size() < REQUESTS / 2) {
                pair.request(false).map(this::review).ifPresent(rejected::add);
            }
            if (accepted.size() < REQUESTS / 2) {
                pair.request(true).map(this::review).ifPresent(accepted::add);
            }
        }

        assertThat(rejected)
                .as("requests that the new document rejects")
                .hasSize(REQUESTS / 2)
                .allMatch(RandomRequest::breaks);
        assertThat(rejected)
                .as("impacts that call rejected values valid")
                .noneMatch(request -> request.impacts().stream()
                        .anyMatch(impact -> impact.reason().contains("still valid")));
        assertThat(accepted)
                .as("requests that the new document accepts")
                .hasSize(REQUESTS / 2)
                .noneMatch(RandomRequest::breaks);
    }

    private RandomRequest review(RandomRequest request) {
        Document before = ContractFiles.document(document(request.before()));
        Document after = ContractFiles.document(document(request.after()));
        ContractFiles contracts = new ContractFiles(folder)
                .with(
                        "web/a.yaml",
                        "request: {method: POST, url: /a, headers: {Content-Type: application/json}, body: "
                                + request.body() + "}\nresponse: {status: 204}\n");
        List<Impact> impacts = ImpactAnalyzer.of(
                        DocumentDiff.of(before, after, TODAY), contracts.usage(document(request.before())), after)
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
        return new RandomRequest(request.seed(), request.before(), request.after(), request.body(), impacts);
    }

    private static String document(String schema) {
        return "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"T\", \"version\": \"1\"}, \"paths\": {\"/a\": {\"post\": "
                + "{\"requestBody\": {\"content\": {\"application/json\": {\"schema\": " + schema
                + "}}}, \"responses\": {\"204\": {\"description\": \"d\"}}}}}}";
    }

    /** Two schemas that differ in one keyword, and values for request bodies in random order. */
    private static final class RandomPair {

        private final long seed;
        private final Random random;
        private final String before;
        private final String after;
        private final Schema beforeSchema;
        private final Schema afterSchema;
        private final List<String> values;

        RandomPair(long seed) {
            this.seed = seed;
            random = new Random(seed);
            RandomSchemas schemas = new RandomSchemas(seed);
            Map<String, Object> schema = withPatternProperties(schemas.schema(2), schemas);
            before = json(schema);
            after = json(schemas.withRandomChange(schema, 2));
            beforeSchema = compile(before);
            afterSchema = compile(after);
            values = values();
            Collections.shuffle(values, random);
        }

        private Map<String, Object> withPatternProperties(Map<String, Object> schema, RandomSchemas schemas) {
            Map<String, Object> extended = new LinkedHashMap<>(schema);
            if ("object".equals(schema.get("type")) && random.nextBoolean()) {
                extended.put("patternProperties", Map.of(random.nextBoolean() ? "^c" : "b", schemas.schema(1)));
            }
            return extended;
        }

        /**
         * Returns a request that the old document accepts. The new document accepts it if {@code isStillValid}, and
         * rejects it otherwise.
         */
        Optional<RandomRequest> request(boolean isStillValid) {
            return before.equals(after)
                    ? Optional.empty()
                    : values.stream()
                            .filter(value ->
                                    accepts(beforeSchema, value) && accepts(afterSchema, value) == isStillValid)
                            .findFirst()
                            .map(value -> new RandomRequest(seed, before, after, value, List.of()));
        }

        private static String json(Map<String, Object> schema) {
            // The comparison assumes that the alternatives of oneOf do not overlap.
            return JsonMapper.shared().writeValueAsString(schema).replace("oneOf", "anyOf");
        }

        private static Schema compile(String schema) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON);
        }

        private static boolean accepts(Schema schema, String value) {
            return schema.validate(value, InputFormat.JSON).isEmpty();
        }
    }

    private static List<String> values() {
        List<String> scalars = SCALARS.stream()
                .map(scalar -> scalar.matches("null|true|[\\d.]+") ? scalar : '"' + scalar.replace("'", "") + '"')
                .toList();
        List<String> values = new ArrayList<>(scalars);
        values.add("[]");
        values.add("{}");
        for (String scalar : scalars) {
            values.add("[" + scalar + "]");
            values.add("[[" + scalar + "]]");
            values.add("[{\"a\":" + scalar + "}]");
            values.add("{\"a\":{\"a\":" + scalar + "}}");
            values.add("{\"a\":[" + scalar + "]}");
            for (String name : List.of("a", "b", "cc")) {
                values.add("{\"" + name + "\":" + scalar + "}");
                for (String other : List.of("1", "\"ab\"", "true")) {
                    values.add("{\"" + name + "\":" + scalar + ",\"d\":" + other + "}");
                    values.add("{\"" + name + "\":" + scalar + ",\"b" + name + "\":" + other + "}");
                }
            }
            values.add("{\"a\":" + scalar + ",\"b\":2}");
            values.add("[" + scalar + ",1]");
        }
        return values;
    }
}
