package org.coworkingapi.contract.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.verification.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StubCompletionTest {

    private static final String CONTRACT = "some-page/get-team-profile/a-case";

    @TempDir
    private Path folder;

    private Path stub;

    @BeforeEach
    void createFolders() throws IOException {
        stub = folder.resolve("stubs/mappings/" + CONTRACT + ".json");
        Files.createDirectories(stub.getParent());
        Files.createDirectories(folder.resolve("contracts").resolve(CONTRACT).getParent());
    }

    /** Completes the stub of a contract, and returns its response. */
    private JsonNode completed(String token, String response, String stubbedResponse) throws IOException {
        Files.writeString(folder.resolve("contracts").resolve(CONTRACT + ".yaml"), """
                name: a-case
                request:
                  method: GET
                  urlPath: /api/public/teams/55/profile
                  headers: {Authorization: Bearer %s}
                response: %s
                """.formatted(token, response));
        Files.writeString(stub, """
                {"request": {"method": "GET", "urlPath": "/api/public/teams/55/profile",
                             "headers": {"Authorization": {"equalTo": "Bearer %s"}}},
                 "response": %s}
                """.formatted(token, stubbedResponse));
        completion().complete(folder.resolve("stubs"));
        return JsonMapper.shared().readTree(stub).get("response");
    }

    private StubCompletion completion() {
        return new StubCompletion(Repository.SPEC, Contracts.read(folder.resolve("contracts")));
    }

    @Test
    void adds_the_fields_and_the_required_headers_of_the_example_to_an_error() throws IOException {
        JsonNode response = completed(
                "john-doe-who-called-too-often",
                "{status: 429, headers: {Content-Type: application/problem+json}, body: {code: RATE_LIMITED}}",
                """
                {"status": 429, "headers": {"Content-Type": "application/problem+json"}, "body": "{\\"code\\":\\"RATE_LIMITED\\"}"}
                """);

        assertThat(response.at("/headers/Retry-After").asString()).isEqualTo("30");
        assertThat(JsonMapper.shared().readTree(response.get("body").asString()).propertyNames())
                .containsExactly("type", "title", "status", "detail", "instance", "code");
        assertThat(new StubCheck(Repository.SPEC, Contracts.read(folder.resolve("contracts")))
                        .outcomes(folder.resolve("stubs")))
                .allSatisfy(outcome -> assertThat(outcome.findings()).isEmpty());
    }

    @Test
    void writes_the_variations_of_the_responses_beside_the_mappings() throws IOException {
        completed("jane-smith", "{status: 200, body: {Name: Ants}}", "{\"status\": 200, \"body\": \"{}\"}");

        Path file = folder.resolve("stubs/variations.json");
        assertThat(JsonMapper.shared().readTree(file).at("/contracts").propertyNames())
                .containsExactly(CONTRACT);
        assertThat(completion().complete(folder.resolve("stubs"))).isEmpty();
        Files.writeString(file, "{}");
        assertThat(completion().complete(folder.resolve("stubs"))).containsExactly(file);
    }

    @Test
    void keeps_the_fields_and_headers_of_the_contract() throws IOException {
        JsonNode response = completed(
                "jane-smith-while-the-database-is-down",
                "{status: 503, headers: {Content-Type: application/problem+json, Retry-After: '7'}, "
                        + "body: {title: Closed, code: UNAVAILABLE}}",
                """
                {"status": 503, "headers": {"Content-Type": "application/problem+json", "retry-after": "7"},
                 "jsonBody": {"title": "Closed", "code": "UNAVAILABLE"}}
                """);

        assertThat(response.get("headers").propertyNames()).containsExactly("Content-Type", "retry-after");
        assertThat(JsonMapper.shared()
                        .readTree(response.get("body").asString())
                        .get("title")
                        .asString())
                .isEqualTo("Closed");
        assertThat(response.has("jsonBody")).isFalse();
    }

    @Test
    void does_not_add_fields_to_a_successful_response() throws IOException {
        String body = "{\"Name\":\"Tech Innovators\"}";
        JsonNode response = completed(
                "bob-wilson",
                "{status: 200, headers: {Content-Type: application/json}, body: {Name: Tech Innovators}}",
                "{\"status\": 200, \"headers\": {\"Content-Type\": \"application/json\"}, \"body\": "
                        + JsonMapper.shared().writeValueAsString(body) + "}");

        assertThat(response.get("body").asString()).isEqualTo(body);
        assertThat(completion().complete(folder.resolve("stubs"))).isEmpty();
    }

    @Test
    void the_id_of_a_stub_depends_only_on_the_name_of_its_contract() throws IOException {
        completed("bob-wilson", "{status: 200}", "{\"status\": 200}");
        String completed = Files.readString(stub);
        String id = JsonMapper.shared().readTree(completed).get("id").asString();
        Files.writeString(stub, completed.replace(id, UUID.randomUUID().toString()));

        completion().complete(folder.resolve("stubs"));

        assertThat(stub).hasContent(completed);
    }
}
