package org.coworkingapi.contract.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.openapi.report.Golden;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.Test;

class ResponseCheckTest {

    private static final Request GET_THING = Request.of("GET", "/things/1");
    private static final Request GET_PART_SIZES = Request.of("GET", "/things/1?fields=Parts.Size");
    private static final Request UNKNOWN_PATH = Request.of("GET", "/nowhere");
    private static final String PROBLEM = "application/problem+json;charset=utf-8";
    private static final String UNAVAILABLE = "{\"status\":503,\"code\":\"UNAVAILABLE\"}";

    private static final Spec SPEC =
            Spec.of(SourceFile.of(Path.of("api/openapi.yaml"), resource("/responses/openapi.yaml")));

    private final ResponseCheck check = new ResponseCheck(
            SPEC,
            Usage.of(
                    SPEC,
                    new Contracts(
                            Path.of("contracts"),
                            List.of(new Contract(SourceFile.of(
                                    Path.of("contracts/shelf-page/get-thing/a-thing.yaml"),
                                    "response: {status: 200, body: {Parts: [{Size: 1}]}}"))),
                            Map.of(),
                            Map.of(),
                            List.of(),
                            Map.of(),
                            Map.of())));

    private List<Finding> checkSuccess(Request request, String body) {
        return check.findings(
                request, new ReceivedResponse(200, Map.of("Content-Type", List.of("application/json")), body));
    }

    private List<Finding> checkError(Request request, int status, String type, String body, String... retryAfter) {
        return check.findings(
                request,
                new ReceivedResponse(
                        status, Map.of("content-type", List.of(type), "retry-after", List.of(retryAfter)), body));
    }

    @Test
    void documented_responses_have_no_findings() {
        assertThat(checkSuccess(GET_THING, "{\"Name\":\"x\",\"Parts\":[{\"Size\":null}]}"))
                .isEmpty();
        assertThat(checkSuccess(GET_PART_SIZES, "{\"Parts\":[{\"Size\":1},{\"Size\":2}]}"))
                .isEmpty();
        assertThat(checkSuccess(GET_THING.withMethod("HEAD"), "")).isEmpty();
        assertThat(checkError(GET_THING, 503, PROBLEM, UNAVAILABLE, "5")).isEmpty();
        assertThat(checkError(UNKNOWN_PATH, 503, PROBLEM, UNAVAILABLE, "5")).isEmpty();
    }

    @Test
    void findings_of_undocumented_responses_match_the_golden_file() {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(checkSuccess(UNKNOWN_PATH, "{}"));
        findings.addAll(checkSuccess(GET_THING.withMethod("POST"), "{\"Name\":\"x\",\"Parts\":[]}"));
        findings.addAll(checkError(UNKNOWN_PATH, 418, "text/html", ""));
        findings.addAll(checkError(GET_THING, 302, "text/html", ""));
        findings.addAll(checkError(GET_THING, 503, "text/html", "<html>", "5"));
        findings.addAll(checkError(GET_THING, 503, PROBLEM, UNAVAILABLE));
        findings.addAll(checkError(GET_THING, 503, PROBLEM, UNAVAILABLE, "0"));
        findings.addAll(checkError(GET_THING, 503, PROBLEM, "{\"status\":500,\"code\":\"BROKEN\"}", "5"));
        findings.addAll(checkError(GET_THING, 503, PROBLEM, "{\"status\":503}", "5"));
        findings.addAll(
                checkError(GET_THING, 503, PROBLEM, "{\"status\":503,\"code\":\"UNAVAILABLE\",\"trace\":\"x\"}", "5"));
        findings.addAll(checkError(GET_THING, 503, PROBLEM, UNAVAILABLE, "5", "6"));
        findings.addAll(
                checkError(GET_THING, 503, "application/problem+json; charset=\"ISO-8859-1\"", UNAVAILABLE, "5"));
        findings.addAll(checkError(GET_THING.withMethod("HEAD"), 503, "text/html", "", "5"));
        findings.addAll(checkSuccess(GET_THING, "{\"Name\":"));
        findings.addAll(checkSuccess(GET_THING, "{\"Name\":\"x\",\"Parts\":[]} {}"));
        findings.addAll(checkSuccess(GET_THING, "{\"Name\":\"x\",\"Name\":\"y\",\"Parts\":[]}"));
        findings.addAll(checkSuccess(GET_THING, "{\"Name\":\"x\",\"Parts\":[{\"Size\":55.0}]}"));
        findings.addAll(checkSuccess(GET_THING, "{\"Name\":null,\"Parts\":[{\"Size\":1},{\"Size\":\"2\"}]}"));
        findings.addAll(checkSuccess(GET_THING, "{\"Name\":\"x\",\"Parts\":[{\"Size\":1},{\"Size\":2,\"Weight\":3}]}"));
        findings.addAll(checkSuccess(GET_THING, "{\"Name\":\"x\",\"Parts\":[{\"Size\":1},{}]}"));
        findings.addAll(checkSuccess(GET_PART_SIZES, "{\"Name\":\"x\",\"Parts\":[{\"Size\":1}]}"));
        Golden.assertIs(
                "responses.txt", findings.stream().map(Finding::toString).collect(Collectors.joining("\n", "", "\n")));
    }

    private static String resource(String name) {
        try (InputStream text = ResponseCheckTest.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
