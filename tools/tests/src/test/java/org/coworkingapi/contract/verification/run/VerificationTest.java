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
import org.coworkingapi.contract.openapi.operation.Response;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.verification.cases.Case;
import org.coworkingapi.contract.verification.cases.Cases;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.finding.Outcome;
import org.coworkingapi.contract.verification.finding.Rule;
import org.coworkingapi.contract.verification.http.Answer;
import org.coworkingapi.contract.verification.http.NoAnswerException;
import org.coworkingapi.contract.verification.http.NoStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class VerificationTest {

    private static final Path ROOT = Path.of("../..");
    private static final Spec SPEC = Spec.read(ROOT.resolve("api/openapi.yaml"));
    private static final Contracts CONTRACTS = Contracts.read(ROOT.resolve("contracts"));
    private static final Verification VERIFICATION = new Verification(SPEC, CONTRACTS);

    @Test
    void has_one_outcome_for_each_contract_by_consumer_and_then_one_for_each_case() {
        List<Outcome> outcomes = VERIFICATION.run(request -> new Answer(200, Map.of(), ""));
        assertThat(outcomes.stream().map(Outcome::suite).distinct())
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
        assertThat(outcomes).hasSize(VERIFICATION.requests().size() + 1);
        assertThat(outcomes.stream().map(outcome -> outcome.suite() + ' ' + outcome.name()))
                .doesNotHaveDuplicates();
    }

    @Test
    void lets_no_request_pass_that_is_answered_with_nothing() {
        assertThat(VERIFICATION.run(request -> new Answer(200, Map.of(), "{}")))
                .filteredOn(Outcome::isGreen)
                .map(Outcome::name)
                .containsExactly("a request for every constraint, status and code");
    }

    @Test
    void lets_no_request_pass_that_is_not_answered() {
        List<Outcome> outcomes = VERIFICATION.run(request -> {
            throw new NoAnswerException("The line is cut.");
        });
        assertThat(outcomes.stream().filter(outcome -> !outcome.isGreen()))
                .hasSize(VERIFICATION.requests().size());
        assertThat(find(outcomes, "team-dashboard-page", "get-team-profile/tile-of-a-team")
                        .toString())
                .endsWith(
                        "tile-of-a-team.yaml:4: [provider-silent] getTeamProfile hurts team-dashboard-page - The line is cut. "
                                + "Let the server answer this request.");
        assertThat(find(outcomes, "spec", "getTeamProfile teamId breaks minimum: '0'")
                        .toString())
                .startsWith("../../api/openapi.yaml:")
                .endsWith(
                        ": [provider-silent] getTeamProfile teamId hurts team-bookings-page, "
                                + "team-dashboard-page, team-permissions-page, team-professional-profile-page - "
                                + "GET /api/public/teams/0/profile as jane-smith: The line is cut. Let the server answer this request.");
    }

    @Test
    void names_file_line_operation_place_and_consumers_and_says_what_to_do() {
        List<Outcome> outcomes =
                VERIFICATION.run(request -> new Answer(200, Map.of("Content-Type", List.of("application/json")), "{}"));
        assertThat(find(outcomes, "team-dashboard-page", "get-team-profile/team-not-found")
                        .toString())
                .endsWith(
                        "team-not-found.yaml:12: [provider-contract] getTeamProfile 404 status hurts team-dashboard-page - "
                                + "The status is 200 and not 404. Answer it so again, or ask the consumer to change its contract.");
        assertThat(find(outcomes, "spec", "getRelatedProfiles leads to 404 COWORKER_NOT_FOUND")
                        .toString())
                .matches(
                        "\\Q../../api/openapi.yaml:\\E\\d+\\Q: [provider-answer] getRelatedProfiles hurts coworkers-directory-profile-modal - "
                                + "GET /api/public/coworkers/published/999/related as jane-smith is answered with 200 and not with "
                                + "404 COWORKER_NOT_FOUND. Answer as the spec says, or change the spec.\\E");
        assertThat(outcomes.stream()
                        .flatMap(outcome -> outcome.findings().stream())
                        .filter(finding -> finding.rule() == Rule.PROVIDER_EXAMPLE)
                        .findFirst()
                        .orElseThrow()
                        .toString())
                .matches(
                        "\\Q../../api/openapi.yaml:\\E\\d+\\Q: [provider-example] getTeamProfile 200 $.\\E\\w+ "
                                + "(hurts [a-z, -]+ )?- GET \\S+ as [a-z-]+: "
                                + "\\QIt is missing. Answer with the fixture's data as the example shows them, or correct the example.\\E");
    }

    @Test
    void says_once_that_a_status_is_another_and_nothing_of_what_follows() {
        List<Outcome> outcomes = VERIFICATION.run(request -> new Answer(401, Map.of(), ""));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.suite().equals("team-dashboard-page")
                        && outcome.name().equals("get-team-profile/tile-of-a-team"))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.findings())
                        .map(Finding::message)
                        .containsExactly("The status is 401 and not 200."));
    }

    @Test
    void says_of_what_it_could_not_run_why() {
        List<Outcome> outcomes = VERIFICATION.run(request -> {
            throw new NoStateException("Nobody may.");
        });
        assertThat(outcomes.stream().flatMap(outcome -> outcome.notRun().stream()))
                .hasSize(VERIFICATION.requests().size())
                .containsOnly("Nobody may.");
    }

    @Test
    void names_for_an_error_that_does_not_come_those_who_rely_on_it() {
        List<Outcome> outcomes = VERIFICATION.run(request -> new Answer(200, Map.of(), "{}"));
        Finding finding = find(outcomes, "spec", "getRelatedProfiles leads to 404 COWORKER_NOT_FOUND");
        Set<String> readers = CONTRACTS.contracts().stream()
                .filter(contract ->
                        contract.operationFolder().equals("get-related-profiles") && contract.status() == 404)
                .map(Contract::consumer)
                .collect(Collectors.toSet());
        assertThat(finding.consumers())
                .containsExactlyInAnyOrderElementsOf(readers)
                .isNotEmpty();
        assertThat(finding.message())
                .isEqualTo("GET /api/public/coworkers/published/999/related as jane-smith is answered with 200 "
                        + "and not with 404 COWORKER_NOT_FOUND.");
    }

    @Test
    void tells_a_wrong_code_from_the_right_one_of_the_same_status() {
        Response.Example invalidShape = SPEC.operations().get(0).responses().get(400).examples().stream()
                .filter(example -> example.code().equals("INVALID_SHAPE"))
                .findFirst()
                .orElseThrow();
        List<Outcome> outcomes = VERIFICATION.run(request -> new Answer(
                400,
                Map.of("Content-Type", List.of("application/problem+json")),
                invalidShape.value().toString()));
        assertThat(find(outcomes, "spec", "getTeamProfile teamId breaks minimum: '0'")
                        .message())
                .isEqualTo("GET /api/public/teams/0/profile as jane-smith is answered with 400 INVALID_SHAPE "
                        + "and not with 400 INVALID_PARAMETER.");
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.name().equals("getTeamProfile _shape is sent twice"))
                .allMatch(Outcome::isGreen);
    }

    @Test
    void asks_of_head_the_status_and_no_body() {
        List<Outcome> outcomes =
                VERIFICATION.run(request -> new Answer(200, Map.of("Content-Type", List.of("application/json")), "{}"));
        assertThat(find(outcomes, "spec", "getTeamProfile HEAD").message())
                .isEqualTo("HEAD /api/public/teams/55/profile as jane-smith is answered with a body.");
        assertThat(VERIFICATION
                        .run(named("no token, HEAD"), request -> new Answer(401, Map.of(), ""))
                        .findings())
                .extracting(Finding::rule)
                .doesNotContain(Rule.PROVIDER_ANSWER);
    }

    @Test
    void compares_what_the_spec_shows_with_what_comes_for_it() {
        Case shown = named("shows janeSmith");
        ObjectNode answer = shown.body().deepCopy().asObject();
        assertThat(messages(shown, answer)).isEmpty();
        answer.withArray("RelatedProfiles").add(answer.at("/RelatedProfiles/0"));
        int count = answer.path("RelatedProfiles").size();
        assertThat(messages(shown, answer))
                .containsExactly(shown.request() + ": There are " + count + " and not " + (count - 1) + '.');
        ObjectNode first = answer.at("/RelatedProfiles/0").asObject();
        long id = first.path("Id").asLong();
        first.put("Id", id + 1);
        assertThat(messages(shown, answer))
                .containsExactly(shown.request() + ": It is " + (id + 1) + " and not " + id + '.');
    }

    private static Case named(String name) {
        return VERIFICATION.cases().cases().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> messages(Case one, ObjectNode body) {
        return VERIFICATION
                .run(
                        one,
                        request ->
                                new Answer(200, Map.of("Content-Type", List.of("application/json")), body.toString()))
                .findings()
                .stream()
                .map(Finding::message)
                .toList();
    }

    @Test
    void holds_an_answer_that_a_contract_takes_against_the_spec_as_well() {
        Contract tile = CONTRACTS.contracts().stream()
                .filter(contract -> contract.name().equals("tile-of-a-team"))
                .findFirst()
                .orElseThrow();
        ObjectNode body = tile.body().deepCopy().asObject();
        Answer answer = new Answer(
                200,
                Map.of("Content-Type", List.of("application/json")),
                body.put("Slogan", "Go").toString());
        assertThat(VERIFICATION.run(tile, request -> answer).findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.ANSWER_UNDOCUMENTED);
    }

    @Test
    void holds_a_wrong_refusal_against_the_spec_as_well() {
        Case succeeds = VERIFICATION.cases().cases().get(0);
        assertThat(VERIFICATION
                        .run(succeeds, request -> new Answer(418, Map.of(), ""))
                        .findings())
                .extracting(Finding::rule)
                .contains(Rule.PROVIDER_ANSWER, Rule.ANSWER_STATUS);
    }

    @Test
    void says_what_no_request_could_be_made_for() {
        Finding lacking = new Finding(
                Rule.CASE_UNPROVOKED, Path.of("api/openapi.yaml"), 1, "", "", List.of(), "It is.", "Add it.");
        assertThat(new Verification(SPEC, CONTRACTS, new Cases(List.of(), List.of(lacking)))
                        .run(request -> new Answer(200, Map.of(), "")))
                .flatExtracting(Outcome::findings)
                .contains(lacking);
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
        List<Outcome> outcomes = new Verification(SPEC, contracts, new Cases(List.of(), List.of()))
                .run(request -> new Answer(200, Map.of(), ""));
        assertThat(outcomes.get(0).suite()).isEqualTo("page");
        assertThat(outcomes.get(0).findings()).map(Finding::rule).containsExactly(Rule.FILE_UNREADABLE);
    }

    private static Finding find(List<Outcome> outcomes, String suite, String name) {
        return outcomes.stream()
                .filter(outcome ->
                        outcome.suite().equals(suite) && outcome.name().equals(name))
                .flatMap(outcome -> outcome.findings().stream())
                .findFirst()
                .orElseThrow();
    }
}
