package org.coworkingapi.contract.verification.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.document.SampleRepository;
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.cases.TestCase;
import org.coworkingapi.contract.verification.cases.TestCases;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.FindingRule;
import org.coworkingapi.contract.verification.http.NoResponseException;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.contract.verification.http.ServerStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class VerificationTest {

    private static final Spec SPEC = Spec.read(SampleRepository.SPEC);
    private static final Contracts CONTRACTS = Contracts.read(SampleRepository.CONTRACTS);
    private static final Verification VERIFICATION = new Verification(SPEC, CONTRACTS);

    @Test
    void each_contract_and_then_each_test_case_has_one_outcome() {
        List<CheckOutcome> outcomes = VERIFICATION.run(request -> new ReceivedResponse(200, Map.of(), ""));
        assertThat(outcomes.stream().map(CheckOutcome::suite).distinct())
                .containsExactly(
                        "coworkers-directory-profile-modal",
                        "team-bookings-page",
                        "team-dashboard-page",
                        "team-permissions-page",
                        "team-professional-profile-page",
                        "spec");
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.suite().equals("spec"))
                .hasSameSizeAs(CONTRACTS.contracts());
        // One outcome without a request states whether the spec and the fixture allow all test requests.
        assertThat(outcomes).hasSize(VERIFICATION.requests().size() + 1);
        assertThat(outcomes.stream().map(outcome -> outcome.suite() + ' ' + outcome.name()))
                .doesNotHaveDuplicates();
    }

    @Test
    void fails_on_responses_with_an_empty_object() {
        assertThat(VERIFICATION.run(request -> new ReceivedResponse(200, Map.of(), "{}")))
                .filteredOn(CheckOutcome::isGreen)
                .map(CheckOutcome::name)
                .containsExactly("the spec and the fixture allow a test request for each constraint, status and code");
    }

    @Test
    void fails_on_missing_responses() {
        List<CheckOutcome> outcomes = VERIFICATION.run(request -> {
            throw new NoResponseException("The connection was closed.");
        });
        assertThat(outcomes.stream().filter(outcome -> !outcome.isGreen()))
                .hasSize(VERIFICATION.requests().size());
        assertThat(firstFinding(outcomes, "team-dashboard-page", "get-team-profile/tile-of-a-team")
                        .toString())
                .endsWith(
                        "tile-of-a-team.yaml:4: [provider-silent] getTeamProfile (affects team-dashboard-page): The connection was closed. "
                                + "Make the server respond to this request.");
        assertThat(firstFinding(outcomes, "spec", "getTeamProfile teamId violates minimum: '0'")
                        .toString())
                .startsWith(SampleRepository.SPEC + ":")
                .endsWith(
                        ": [provider-silent] getTeamProfile teamId (affects team-bookings-page, "
                                + "team-dashboard-page, team-permissions-page, team-professional-profile-page): "
                                + "GET /api/public/teams/0/profile as jane-smith: The connection was closed. Make the server respond to this request.");
    }

    @Test
    void a_finding_names_the_file_line_operation_location_consumers_and_remedy() {
        List<CheckOutcome> outcomes = VERIFICATION.run(
                request -> new ReceivedResponse(200, Map.of("Content-Type", List.of("application/json")), "{}"));
        assertThat(firstFinding(outcomes, "team-dashboard-page", "get-team-profile/team-not-found")
                        .toString())
                .endsWith(
                        "team-not-found.yaml:12: [provider-contract] getTeamProfile 404 status (affects team-dashboard-page): "
                                + "The status is 200, but must be 404. Correct the contract, or the server's response.");
        assertThat(firstFinding(outcomes, "spec", "getRelatedProfiles leads to 404 COWORKER_NOT_FOUND")
                        .toString())
                .matches("\\Q" + SampleRepository.SPEC
                        + ":\\E\\d+\\Q: [provider-answer] getRelatedProfiles (affects coworkers-directory-profile-modal): "
                        + "GET /api/public/coworkers/published/999/related as jane-smith leads to 200 instead of "
                        + "404 COWORKER_NOT_FOUND. Respond as documented, or change the spec.\\E");
        assertThat(outcomes.stream()
                        .flatMap(outcome -> outcome.findings().stream())
                        .filter(finding -> finding.rule() == FindingRule.PROVIDER_EXAMPLE)
                        .findFirst()
                        .orElseThrow()
                        .toString())
                .matches(
                        "\\Q" + SampleRepository.SPEC + ":\\E\\d+\\Q: [provider-example] getTeamProfile 200 $.\\E\\w+"
                                + "( \\(affects [a-z, -]+\\))?: GET \\S+ as [a-z-]+: "
                                + "\\QThe value is missing. Return the fixture's data as in the example, or correct the example.\\E");
    }

    @Test
    void reports_a_different_status_once_without_its_consequences() {
        List<CheckOutcome> outcomes = VERIFICATION.run(request -> new ReceivedResponse(401, Map.of(), ""));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.suite().equals("team-dashboard-page")
                        && outcome.name().equals("get-team-profile/tile-of-a-team"))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.findings())
                        .map(Finding::message)
                        .containsExactly("The status is 401, but must be 200."));
    }

    @Test
    void reports_the_code_and_detail_of_a_problem_with_a_different_status() {
        List<CheckOutcome> outcomes = VERIFICATION.run(request -> new ReceivedResponse(
                503,
                Map.of("Content-Type", List.of("application/problem+json")),
                "{\"code\": \"UNAVAILABLE\", \"detail\": \"Try again.\"}"));
        assertThat(firstFinding(outcomes, "team-dashboard-page", "get-team-profile/tile-of-a-team")
                        .message())
                .isEqualTo("The status is 503, but must be 200. "
                        + "The response has the code \"UNAVAILABLE\" and the detail \"Try again.\".");
        assertThat(firstFinding(outcomes, "spec", "getRelatedProfiles leads to 404 COWORKER_NOT_FOUND")
                        .message())
                .endsWith(" leads to 503 UNAVAILABLE instead of 404 COWORKER_NOT_FOUND. "
                        + "The response has the detail \"Try again.\".");
    }

    @Test
    void gives_the_reason_for_every_skipped_check() {
        List<CheckOutcome> outcomes = VERIFICATION.run(request -> {
            throw new ServerStateException("The state is not available.");
        });
        assertThat(outcomes.stream().flatMap(outcome -> outcome.notRun().stream()))
                .hasSize(VERIFICATION.requests().size())
                .containsOnly("The state is not available.");
    }

    @Test
    void names_the_consumers_of_an_error_that_is_not_returned() {
        List<CheckOutcome> outcomes = VERIFICATION.run(request -> new ReceivedResponse(200, Map.of(), "{}"));
        Finding finding = firstFinding(outcomes, "spec", "getRelatedProfiles leads to 404 COWORKER_NOT_FOUND");
        Set<String> affectedConsumers = CONTRACTS.contracts().stream()
                .filter(contract ->
                        contract.operationFolder().equals("get-related-profiles") && contract.status() == 404)
                .map(Contract::consumer)
                .collect(Collectors.toSet());
        assertThat(finding.consumers())
                .containsExactlyInAnyOrderElementsOf(affectedConsumers)
                .isNotEmpty();
        assertThat(finding.message())
                .isEqualTo("GET /api/public/coworkers/published/999/related as jane-smith leads to 200 "
                        + "instead of 404 COWORKER_NOT_FOUND.");
    }

    @Test
    void detects_a_wrong_code_with_the_correct_status() {
        Response.Example invalidShape = SPEC.operations().get(0).responses().get(400).examples().stream()
                .filter(example -> example.code().equals("INVALID_SHAPE"))
                .findFirst()
                .orElseThrow();
        List<CheckOutcome> outcomes = VERIFICATION.run(request -> new ReceivedResponse(
                400,
                Map.of("Content-Type", List.of("application/problem+json")),
                invalidShape.value().toString()));
        assertThat(firstFinding(outcomes, "spec", "getTeamProfile teamId violates minimum: '0'")
                        .message())
                .isEqualTo("GET /api/public/teams/0/profile as jane-smith leads to 400 INVALID_SHAPE "
                        + "instead of 400 INVALID_PARAMETER. The response has the detail \""
                        + invalidShape.value().path("detail").asString() + "\".");
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.name().equals("getTeamProfile _shape is sent twice"))
                .allMatch(CheckOutcome::isGreen);
    }

    @Test
    void requires_the_documented_status_and_no_body_in_responses_to_head() {
        List<CheckOutcome> outcomes = VERIFICATION.run(
                request -> new ReceivedResponse(200, Map.of("Content-Type", List.of("application/json")), "{}"));
        assertThat(firstFinding(outcomes, "spec", "getTeamProfile HEAD").message())
                .isEqualTo("HEAD /api/public/teams/55/profile as jane-smith has a response body.");
        assertThat(VERIFICATION
                        .run(caseNamed("no token, HEAD"), request -> new ReceivedResponse(401, Map.of(), ""))
                        .findings())
                .extracting(Finding::rule)
                .doesNotContain(FindingRule.PROVIDER_ANSWER);
    }

    @Test
    void compares_the_examples_of_the_spec_with_the_responses() {
        TestCase exampleCase = caseNamed("shows janeSmith");
        ObjectNode response = exampleCase.body().deepCopy().asObject();
        assertThat(messages(exampleCase, response)).isEmpty();
        response.withArray("RelatedProfiles").add(response.at("/RelatedProfiles/0"));
        int count = response.path("RelatedProfiles").size();
        assertThat(messages(exampleCase, response))
                .containsExactly(exampleCase.request() + ": The number of elements is " + count + ", but must be "
                        + (count - 1) + '.');
        ObjectNode firstProfile = response.at("/RelatedProfiles/0").asObject();
        long id = firstProfile.path("Id").asLong();
        firstProfile.put("Id", id + 1);
        assertThat(messages(exampleCase, response))
                .containsExactly(exampleCase.request() + ": The value is " + (id + 1) + ", but must be " + id + '.');
    }

    private static TestCase caseNamed(String name) {
        return VERIFICATION.cases().cases().stream()
                .filter(testCase -> testCase.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> messages(TestCase testCase, ObjectNode body) {
        return VERIFICATION
                .run(
                        testCase,
                        request -> new ReceivedResponse(
                                200, Map.of("Content-Type", List.of("application/json")), body.toString()))
                .findings()
                .stream()
                .map(Finding::message)
                .toList();
    }

    @Test
    void a_response_that_conforms_to_its_contract_is_also_checked_against_the_spec() {
        Contract tile = CONTRACTS.contracts().stream()
                .filter(contract -> contract.name().equals("tile-of-a-team"))
                .findFirst()
                .orElseThrow();
        ObjectNode body = tile.body().deepCopy().asObject();
        ReceivedResponse response = new ReceivedResponse(
                200,
                Map.of("Content-Type", List.of("application/json")),
                body.put("Slogan", "Go").toString());
        assertThat(VERIFICATION.run(tile, request -> response).findings())
                .extracting(Finding::rule)
                .containsExactly(FindingRule.ANSWER_UNDOCUMENTED);
    }

    @Test
    void a_response_with_an_unexpected_status_is_also_checked_against_the_spec() {
        TestCase firstCase = VERIFICATION.cases().cases().get(0);
        assertThat(VERIFICATION
                        .run(firstCase, request -> new ReceivedResponse(418, Map.of(), ""))
                        .findings())
                .extracting(Finding::rule)
                .contains(FindingRule.PROVIDER_ANSWER, FindingRule.ANSWER_STATUS);
    }

    @Test
    void reports_the_findings_about_the_test_cases() {
        Finding untested = new Finding(
                FindingRule.CASE_UNPROVOKED, Path.of("api/openapi.yaml"), 1, "", "", List.of(), "It is.", "Add it.");
        assertThat(new Verification(SPEC, CONTRACTS, new TestCases(List.of(), List.of(untested)))
                        .run(request -> new ReceivedResponse(200, Map.of(), "")))
                .flatExtracting(CheckOutcome::findings)
                .contains(untested);
    }

    @Test
    void names_a_file_that_cannot_be_read(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("fixture"));
        for (String file : List.of("tokens.json", "requests.json")) {
            Files.copy(
                    CONTRACTS.folder().resolve("fixture").resolve(file),
                    folder.resolve("fixture").resolve(file));
        }
        Files.createDirectories(folder.resolve("page/get-team-profile"));
        Files.writeString(folder.resolve("page/get-team-profile/broken.yaml"), "name: [");
        Contracts contracts = Contracts.read(folder);
        List<CheckOutcome> outcomes = new Verification(SPEC, contracts, new TestCases(List.of(), List.of()))
                .run(request -> new ReceivedResponse(200, Map.of(), ""));
        assertThat(outcomes.get(0).suite()).isEqualTo("page");
        assertThat(outcomes.get(0).findings()).map(Finding::rule).containsExactly(FindingRule.FILE_UNREADABLE);
    }

    private static Finding firstFinding(List<CheckOutcome> outcomes, String suite, String name) {
        return outcomes.stream()
                .filter(outcome ->
                        outcome.suite().equals(suite) && outcome.name().equals(name))
                .flatMap(outcome -> outcome.findings().stream())
                .findFirst()
                .orElseThrow();
    }
}
