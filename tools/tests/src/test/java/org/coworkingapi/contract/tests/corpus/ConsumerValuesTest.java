package org.coworkingapi.contract.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.ContractFiles;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.review.diff.DocumentDiff;
import org.coworkingapi.contract.review.impact.Impact;
import org.coworkingapi.contract.review.impact.ImpactAnalyzer;
import org.coworkingapi.contract.review.impact.ImpactStatus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Compares the impact on a consumer that sends or expects a value with the expectation of the corpus. */
final class ConsumerValuesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> a_consumer_breaks_if_the_new_document_rejects_its_value() {
        return ((List<?>) Corpus.load("consumer-values"))
                .stream()
                        .map(Corpus::map)
                        .flatMap(row -> Corpus.pairs().stream()
                                .filter(pair -> pair.id().startsWith(row.get("id") + "@"))
                                .map(pair -> dynamicTest(pair.toString(), () -> check(pair, row))));
    }

    private void check(CorpusPair pair, Map<String, Object> row) {
        Document before = ContractFiles.document(Comparison.text(pair.before()));
        Document after = ContractFiles.document(Comparison.text(pair.after()));
        ContractFiles contracts =
                new ContractFiles(folder).with("web/a.yaml", json(contract(pair.category(), row.get("value"))));

        List<Impact> impacts = ImpactAnalyzer.of(
                        DocumentDiff.of(before, after, TODAY), contracts.usage(Comparison.text(pair.before())), after)
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(impacts.stream().map(Impact::wire).reduce(ImpactStatus.UNAFFECTED, ConsumerValuesTest::worse))
                .as(pair.reason() + " " + impacts.stream().map(Impact::reason).toList())
                .hasToString((String) row.get(pair.category().startsWith("response") ? "reads" : "sends"));
    }

    private static ImpactStatus worse(ImpactStatus first, ImpactStatus second) {
        return first.compareTo(second) >= 0 ? first : second;
    }

    private static Map<String, Object> contract(String location, Object value) {
        Map<String, Object> property = Map.of("sensor", "s1", "value", value);
        return switch (location) {
            case "request-body" ->
                contract(request("PUT", "/v1/rooms/1/attributes/color", value), Map.of("status", 204));
            case "request-property" -> contract(request("POST", "/v1/readings", property), Map.of("status", 204));
            case "parameter" -> contract(get("/v1/readings?value=" + value), Map.of("status", 200));
            case "response-body" -> contract(get("/v1/rooms/1/attributes/color"), response(value));
            case "response-property" -> contract(get("/v1/readings"), response(property));
            case "response-header" ->
                contract(get("/v1/readings"), Map.of("status", 200, "headers", Map.of("X-Value", value)));
            default -> throw new IllegalArgumentException(location);
        };
    }

    private static Map<String, Object> contract(Map<String, Object> request, Map<String, Object> response) {
        return Map.of("request", request, "response", response);
    }

    private static Map<String, Object> get(String url) {
        return Map.of("method", "GET", "url", url);
    }

    private static Map<String, Object> request(String method, String url, Object body) {
        return Map.of(
                "method", method, "url", url, "headers", Map.of("Content-Type", "application/json"), "body", body);
    }

    private static Map<String, Object> response(Object body) {
        return Map.of("status", 200, "headers", Map.of("Content-Type", "application/json"), "body", body);
    }

    private static String json(Map<String, Object> contract) {
        return JsonMapper.shared().writeValueAsString(contract);
    }
}
