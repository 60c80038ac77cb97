package org.coworkingapi.contract.verification.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.Here;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {

    @TempDir
    private Path folder;

    private List<String> seenBy(String witness, Evidence evidence) {
        return evidence.facts().stream()
                .filter(fact -> evidence.witnesses(fact).contains(witness))
                .map(Fact::id)
                .toList();
    }

    private Evidence evidence(String... contracts) {
        return Evidence.of(Things.SPEC, Things.contracts(contracts), List.of());
    }

    @Test
    void is_asked_for_answers_nulls_lists_flags_and_listed_values() {
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
    void is_found_in_the_examples_of_contracts_under_the_name_of_their_consumer() {
        assertThat(seenBy("shelf-page", evidence("{Name: null, Parts: []}", "{Parts: [{Spare: true}], Colour: green}")))
                .containsExactly(
                        "getThing 200 status answered",
                        "getThing 200 $.Name null",
                        "getThing 200 $.Parts empty",
                        "getThing 200 $.Parts not empty",
                        "getThing 200 $.Parts[*].Spare true");
    }

    @Test
    void is_found_in_what_a_server_answered_while_the_log_was_written() throws Exception {
        Path file = folder.resolve("new/evidence.log");
        EvidenceLog log = EvidenceLog.start(Things.SPEC, file);
        log.add(Things.REQUEST, Things.answer(404, "{\"code\":\"THING_NOT_FOUND\"}"));
        log.add(Things.REQUEST, Things.answer(200, "{\"Colour\":\"red\"}"));
        log.add(Things.REQUEST, Things.answer(200, "{\"Colour\":\"red\"}"));
        log.add(Things.REQUEST.withMethod("HEAD"), Things.answer(200, ""));
        log.add(Request.get("/nothing", null), Things.answer(200, "{\"Colour\":\"blue\"}"));

        assertThat(Files.readAllLines(file)).doesNotHaveDuplicates();
        assertThat(seenBy(Evidence.SERVER_TESTS, Evidence.of(Things.SPEC, Things.contracts(), List.of(file))))
                .containsExactly(
                        "getThing 200 status answered",
                        "getThing 200 $.Colour red",
                        "getThing 404 $.code THING_NOT_FOUND");
    }

    @Test
    void of_an_earlier_run_is_forgotten() throws Exception {
        Path file = folder.resolve("evidence.log");
        Files.writeString(file, "getThing 200 $.Name null\n");
        EvidenceLog.start(Things.SPEC, file);
        assertThat(file).isEmptyFile();
    }

    @Test
    void is_to_be_had_by_the_place_in_the_answer() {
        Evidence evidence = evidence("{Name: null}");
        assertThat(evidence.facts("getThing", 200, "$.Name"))
                .extracting(Fact::seen, evidence::isSeen)
                .containsExactly(tuple("null", true), tuple("not null", false));
        assertThat(evidence.fact("getThing 200 $.Name null")).isPresent();
        assertThat(evidence.fact("getThing 200 $.Name green")).isEmpty();
    }

    @Test
    void is_asked_for_where_the_spec_of_this_repository_defines_the_field() {
        Evidence evidence = Evidence.of(Here.SPEC, Here.CONTRACTS, List.of());
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
