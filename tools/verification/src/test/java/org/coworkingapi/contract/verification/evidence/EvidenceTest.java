package org.coworkingapi.contract.verification.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {

    @TempDir
    private Path folder;

    private List<String> idsFrom(String source, Evidence evidence) {
        return evidence.facts().stream()
                .filter(fact -> evidence.sources(fact).contains(source))
                .map(Fact::id)
                .toList();
    }

    private Evidence evidence(String... contracts) {
        return Evidence.of(EvidenceFixture.SPEC, EvidenceFixture.contracts(contracts), List.of());
    }

    @Test
    void evidence_is_required_for_responses_nulls_lists_booleans_and_enum_values() {
        assertThat(evidence().facts())
                .extracting(Fact::id)
                .containsExactly(
                        "getThing 200 status answered",
                        "getThing 200 $.Name null",
                        "getThing 200 $.Name not null",
                        "getThing 200 $.Parts empty",
                        "getThing 200 $.Parts not empty",
                        "getThing 200 $.Parts[*].Spare true",
                        "getThing 200 $.Parts[*].Spare false",
                        "getThing 200 $.Colour red",
                        "getThing 200 $.Colour blue",
                        "getThing 404 $.code THING_NOT_FOUND");
    }

    @Test
    void the_source_of_evidence_from_a_contract_is_the_consumer() {
        assertThat(idsFrom(
                        "shelf-page", evidence("{Name: null, Parts: []}", "{Parts: [{Spare: true}], Colour: green}")))
                .containsExactly(
                        "getThing 200 status answered",
                        "getThing 200 $.Name null",
                        "getThing 200 $.Parts empty",
                        "getThing 200 $.Parts not empty",
                        "getThing 200 $.Parts[*].Spare true");
    }

    @Test
    void logged_responses_are_evidence_of_the_server_tests() throws Exception {
        Path file = folder.resolve("new/evidence.log");
        EvidenceLog log = EvidenceLog.start(EvidenceFixture.SPEC, file);
        log.add(EvidenceFixture.REQUEST, EvidenceFixture.response(404, "{\"code\":\"THING_NOT_FOUND\"}"));
        log.add(EvidenceFixture.REQUEST, EvidenceFixture.response(200, "{\"Colour\":\"red\"}"));
        log.add(EvidenceFixture.REQUEST, EvidenceFixture.response(200, "{\"Colour\":\"red\"}"));
        log.add(EvidenceFixture.REQUEST.withMethod("HEAD"), EvidenceFixture.response(200, ""));
        log.add(Request.get("/nothing", null), EvidenceFixture.response(200, "{\"Colour\":\"blue\"}"));

        assertThat(Files.readAllLines(file)).doesNotHaveDuplicates();
        assertThat(idsFrom(
                        Evidence.SERVER_TESTS,
                        Evidence.of(EvidenceFixture.SPEC, EvidenceFixture.contracts(), List.of(file))))
                .containsExactly(
                        "getThing 200 status answered",
                        "getThing 200 $.Colour red",
                        "getThing 404 $.code THING_NOT_FOUND");
    }

    @Test
    void a_response_that_is_logged_for_an_operation_is_evidence_for_this_operation() throws Exception {
        Path file = folder.resolve("evidence.log");
        EvidenceLog.start(EvidenceFixture.SPEC, file)
                .add(
                        EvidenceFixture.SPEC.operations().get(0),
                        EvidenceFixture.response(404, "{\"code\":\"THING_NOT_FOUND\"}"));

        assertThat(Files.readAllLines(file)).contains("getThing 404 $.code THING_NOT_FOUND");
    }

    @Test
    void an_error_on_an_unknown_path_is_evidence_for_each_operation_that_documents_its_code() throws Exception {
        Path file = folder.resolve("evidence.log");
        EvidenceLog.start(EvidenceFixture.SPEC, file)
                .add(Request.get("/nothing", null), EvidenceFixture.response(404, "{\"code\":\"THING_NOT_FOUND\"}"));

        assertThat(Files.readAllLines(file)).containsExactly("getThing 404 $.code THING_NOT_FOUND");
    }

    @Test
    void evidence_of_an_earlier_run_is_deleted() throws Exception {
        Path file = folder.resolve("evidence.log");
        Files.writeString(file, "getThing 200 $.Name null\n");
        EvidenceLog.start(EvidenceFixture.SPEC, file);
        assertThat(file).isEmptyFile();
    }

    @Test
    void optional_properties_of_errors_are_required_once_for_all_operations_with_the_same_schema() {
        assertThat(Evidence.of(EvidenceFixture.SHARED_ERRORS, EvidenceFixture.contracts(), List.of())
                        .facts())
                .filteredOn(fact -> fact.status() >= 400)
                .extracting(Fact::id)
                .containsExactly(
                        "getThings 404 status answered",
                        "getThings 404 $.retryable true",
                        "getThings 404 $.retryable false",
                        "getThings 404 $.hint null",
                        "getThings 404 $.hint not null",
                        "getThings 404 $.errors empty",
                        "getThings 404 $.errors not empty",
                        "getThings 404 $.errors[*].fault missing",
                        "getThings 404 $.errors[*].fault invalid",
                        "getThings 503 status answered",
                        "getThings 503 $.retryable true",
                        "getThings 503 $.retryable false",
                        "getParts 400 status answered",
                        "getParts 400 $.retryable true",
                        "getParts 400 $.retryable false");
    }

    @Test
    void an_error_of_one_operation_is_evidence_for_the_optional_properties_of_all_errors() throws Exception {
        Path file = folder.resolve("evidence.log");
        EvidenceLog.start(EvidenceFixture.SHARED_ERRORS, file)
                .add(
                        Request.get("/parts", null),
                        EvidenceFixture.response(400, "{\"retryable\":true,\"errors\":[{\"fault\":\"missing\"}]}"));

        Evidence evidence = Evidence.of(EvidenceFixture.SHARED_ERRORS, EvidenceFixture.contracts(), List.of(file));
        assertThat(idsFrom(Evidence.SERVER_TESTS, evidence))
                .containsExactly(
                        "getThings 404 $.errors not empty",
                        "getThings 404 $.errors[*].fault missing",
                        "getParts 400 status answered",
                        "getParts 400 $.retryable true");
        assertThat(evidence.facts("getThings", 503, "$.errors"))
                .extracting(Fact::seen, evidence::isSeen)
                .containsExactly(tuple("empty", false), tuple("not empty", true));
    }

    @Test
    void evidence_of_empty_lists_is_required_only_if_the_schema_allows_empty_lists() {
        assertThat(Evidence.of(EvidenceFixture.SHARED_ERRORS, EvidenceFixture.contracts(), List.of())
                        .facts())
                .filteredOn(fact -> fact.status() == 200)
                .extracting(Fact::id)
                .containsExactly(
                        "getThings 200 status answered",
                        "getThings 200 $.Things not empty",
                        "getThings 200 $.Removed empty");
    }

    @Test
    void facts_are_found_by_their_location_and_by_their_id() {
        Evidence evidence = evidence("{Name: null}");
        assertThat(evidence.facts("getThing", 200, "$.Name"))
                .extracting(Fact::seen, evidence::isSeen)
                .containsExactly(tuple("null", true), tuple("not null", false));
        assertThat(evidence.fact("getThing 200 $.Name null")).isPresent();
        assertThat(evidence.fact("getThing 200 $.Name green")).isEmpty();
    }

    @Test
    void facts_of_the_repository_spec_refer_to_the_definition_of_their_field() {
        Evidence evidence = Evidence.of(Repository.SPEC, Repository.CONTRACTS, List.of());
        assertThat(evidence.fact("getTeamProfile 200 $.AllTeamMembers[*].Position null"))
                .hasValueSatisfying(fact ->
                        assertThat(fact.at().pointer()).isEqualTo("/components/schemas/Customer/properties/Position"));
        assertThat(evidence.fact("getRelatedProfiles 200 $.Threads[*].LastMessage not null"))
                .hasValueSatisfying(fact -> assertThat(fact.at().pointer())
                        .isEqualTo("/components/schemas/CommunityThread/properties/LastMessage"));
        assertThat(evidence.facts("getTeamProfile", 401, "$.code"))
                .extracting(Fact::seen)
                .containsExactly("TOKEN_MISSING", "TOKEN_INVALID", "TOKEN_EXPIRED", "NOT_A_TEAM_MEMBER");
    }
}
