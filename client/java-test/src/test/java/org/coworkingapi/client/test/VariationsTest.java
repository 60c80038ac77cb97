package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.coworkingapi.client.model.Customer;
import org.coworkingapi.client.model.ErrorCode;
import org.coworkingapi.client.model.Team;
import org.coworkingapi.contract.openapi.http.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VariationsTest {

    private static final String SHAPE = "Name,Description,TeamAdministrators.FullName,TeamAdministrators.Position";
    private static final String FILTER = "Id,Name,AllTeamMembers.Id,AllTeamMembers.FullName";

    @RegisterExtension
    static final CoworkingStub stub = SampleStubs.of("team-bookings-page");

    private static Team team(String shape) {
        return stub.client().teams().profile(55, shape);
    }

    @Nested
    class ForEach {

        @Test
        void the_code_receives_each_legal_variation_of_the_selected_fields_in_the_order_of_the_spec() {
            List<String> bodies = new ArrayList<>();

            stub.team(55).variations().forEach(() -> bodies.add(body(SHAPE)));

            assertThat(bodies).hasSize(6).doesNotHaveDuplicates();
            assertThat(bodies.get(1)).contains("\"NewerThanTheSpec\":\"newer than the spec\"");
            assertThat(bodies.get(2)).contains("\"Description\":null");
            assertThat(bodies.get(3)).contains("\"TeamAdministrators\":[]");
            assertThat(bodies.get(4))
                    .contains("\"FullName\":\"Jane Smith\",\"Position\"")
                    .contains("NewerThanTheSpec");
            assertThat(bodies.get(5))
                    .contains(
                            "{\"FullName\":\"Jane Smith\",\"Position\":null},{\"FullName\":\"John Doe\",\"Position\":null}");
        }

        @Test
        void all_failures_are_listed_with_their_cause() {
            assertThatThrownBy(() -> stub.team(55).variations().forEach(() -> {
                        Team team = team(SHAPE);
                        assertThat(team.getDescription().length()).isPositive();
                        assertThat(team.getTeamAdministrators().get(0).getPosition())
                                .isNotEmpty();
                    }))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageMatching("(?s)3 of \\d variations of the response to team 55 break the code:"
                            + "\\R  null Description: NullPointerException: Cannot invoke \"String\\.length\\(\\)\".*"
                            + "\\R  empty TeamAdministrators: .*IndexOutOfBoundsException.*"
                            + "\\R  null TeamAdministrators\\.Position: AssertionError: .*")
                    .hasCauseInstanceOf(NullPointerException.class)
                    .satisfies(error -> assertThat(error.getSuppressed()).hasSize(2));
        }

        @Test
        void the_previously_stubbed_response_applies_afterwards() {
            stub.team(55).fails(ErrorCode.TEAM_NOT_FOUND);

            stub.team(55).variations().forEach(() -> team(SHAPE));

            assertThatThrownBy(() -> team("Name")).hasMessageContaining("TEAM_NOT_FOUND");
        }

        @Test
        void later_versions_are_included_on_request() {
            List<Team> teams = new ArrayList<>();

            stub.team(55).variations().withLaterVersions().forEach(() -> teams.add(team(SHAPE)));

            assertThat(teams).extracting(Team::getName).containsNull();
        }

        @Test
        void code_that_fails_with_the_unchanged_response_is_reported_as_such() {
            assertThatThrownBy(() -> stub.team(55).variations().forEach(() -> {
                        team(SHAPE);
                        throw new IllegalStateException("Closed");
                    }))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("The code fails with the unchanged response to team 55: IllegalStateException: Closed");
        }

        @Test
        void code_that_does_not_call_the_stub_is_an_error() {
            assertThatThrownBy(() -> stub.team(55).variations().forEach(() -> {}))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("The code received no stubbed response to team 55, so that this test could not fail;"
                            + " call the operation in the code, with a valid token.");
        }

        @Test
        void code_with_a_cache_is_an_error() {
            Map<String, Team> cache = new LinkedHashMap<>();

            assertThatThrownBy(() -> stub.team(55)
                            .variations()
                            .forEach(() -> cache.computeIfAbsent(SHAPE, VariationsTest::team)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage(
                            "The code did not receive the variation 'additional property' of the response to team 55,"
                                    + " so that this test could not fail; create the tested objects in the code, without a cache.");
        }

        @Test
        void an_unknown_id_has_no_variations() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stub.team(4711).variations())
                    .withMessage("No verified response exists for team 4711; the known ids are [55, 56, 57].");
        }
    }

    @Nested
    class Errors {

        @Test
        void an_error_varies_in_its_code_and_its_members() {
            List<String> codes = new ArrayList<>();

            stub.team(55).variations(ErrorCode.TEAM_NOT_FOUND).forEach(() -> codes.add(body("Name")));

            assertThat(codes).hasSize(3);
            assertThat(codes.get(1)).contains("NewerThanTheSpec").contains("TEAM_NOT_FOUND");
            assertThat(codes.get(2)).contains("\"code\":\"NEWER_THAN_THE_SPEC\"");
        }
    }

    /** The tests of the factory are themselves variations of a tolerant reader. */
    @TestFactory
    Stream<DynamicTest> a_factory_returns_a_test_for_each_variation() {
        return stub.team(55).variations().tests(() -> team(SHAPE));
    }

    @Test
    void a_dynamic_test_fails_with_the_cause() {
        List<DynamicTest> tests = stub.team(55)
                .variations()
                .tests(() -> assertThat(team("Description").getDescription().length())
                        .isPositive())
                .toList();

        assertThat(tests)
                .extracting(DynamicTest::getDisplayName)
                .containsExactly("additional property", "null Description");
        assertThatThrownBy(() -> tests.get(1).getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The variation 'null Description' breaks the code: NullPointerException")
                .hasCauseInstanceOf(NullPointerException.class);
    }

    @Test
    void a_loop_applies_the_variations_of_the_contracts_of_the_consumer() {
        List<String> ids = new ArrayList<>();
        for (Variation variation : stub.team(55).variations()) {
            variation.apply();
            ids.add(variation.id());
            assertThat(variation.isLegal()).isTrue();
            if (variation.id().equals("empty AllTeamMembers")) {
                assertThat(variation.field()).isEqualTo("AllTeamMembers");
                assertThat(team(FILTER).getAllTeamMembers()).isEmpty();
            }
        }

        assertThat(ids)
                .containsExactly(
                        "additional property", "empty AllTeamMembers", "additional property in AllTeamMembers");
    }

    @ParameterizedTest
    @EnumSource(value = Operation.class)
    void legal_variations_of_verified_responses_match_the_spec(Operation operation) {
        for (VerifiedResponse response : SampleStubs.data().responses()) {
            if (response.key().operation() != operation || response.body().isMissingNode()) {
                continue;
            }
            Request request = Request.of(operation.method(), path(response));
            assertThat(SampleStubs.data().variations().of(operation, response.status()))
                    .filteredOn(variation -> variation.isLegal()
                            && variation.applyTo(response.body()).isPresent())
                    .isNotEmpty()
                    .allSatisfy(variation -> assertThat(RepositorySpec.operation(operation)
                                    .body()
                                    .partial()
                                    .violations(
                                            variation.applyTo(response.body()).orElseThrow()))
                            .as("%s of %s", variation.id(), request)
                            .isEmpty());
        }
    }

    private static String path(VerifiedResponse response) {
        return "/" + response.key();
    }

    @Nested
    class Recording {

        @TempDir
        Path folder;

        @AfterEach
        void stop_writing() {
            System.clearProperty(VariationRecorder.WRITE);
        }

        @Test
        void the_results_are_written_and_verified() throws IOException {
            Files.createDirectory(folder.resolve("team-bookings-page"));
            System.setProperty(VariationRecorder.WRITE, folder.toString());

            stub.team(55).variations().withLaterVersions().verifyRecorded(Recording::joinedNames);

            String written = Files.readString(folder.resolve("team-bookings-page/variations.yaml"));
            assertThat(written.lines())
                    .contains(
                            "get-team-profile/filter-of-a-team:",
                            "  spec: \"" + RepositorySpec.SPEC.document().version() + "\"",
                            "    additional property: tolerated",
                            "    empty AllTeamMembers: tolerated",
                            "    null Id: tolerated")
                    .anyMatch(line ->
                            line.startsWith("    null AllTeamMembers: \"breaks: NullPointerException: Cannot invoke"));
            assertThat(RecordedResults.read(written).write()).isEqualTo(written);
            System.clearProperty(VariationRecorder.WRITE);
            try (CoworkingStub later = stubWith(written)) {
                later.team(55).variations().withLaterVersions().verifyRecorded(() -> joinedNames(later));
                assertThatThrownBy(() -> later.team(55)
                                .variations()
                                .withLaterVersions()
                                .verifyRecorded(() -> later.client().teams().profile(55, FILTER)))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageStartingWith(
                                "The results differ from those in team-bookings-page/variations.yaml: "
                                        + "'absent AllTeamMembers' of get-team-profile/filter-of-a-team was recorded as breaks: ")
                        .hasMessageEndingWith(", and the test shows tolerated. If this is intended, run the test with"
                                + " -Dcoworking.variations.write=<folder of all contracts>, and commit the file.");
            }
        }

        @Test
        void missing_results_are_an_error() {
            assertThatThrownBy(() -> stub.team(55).variations().verifyRecorded(() -> team(FILTER)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith("The results differ from those in team-bookings-page/variations.yaml: "
                            + "get-team-profile/filter-of-a-team has no results. If this is intended,");
        }

        @Test
        void a_response_without_a_contract_cannot_be_recorded() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> stub.team(55).variations().verifyRecorded(() -> team(SHAPE)))
                    .withMessage("The code received no response of a contract of team-bookings-page,"
                            + " so that its results cannot be recorded; add a contract with its _shape.");
        }

        @Test
        void results_belong_to_one_consumer() {
            try (CoworkingStub all = SampleStubs.ofAllConsumers()) {
                assertThatIllegalStateException()
                        .isThrownBy(() -> all.team(55).variations().verifyRecorded(() -> {}))
                        .withMessage("The results of variations belong to one consumer; create the stub with"
                                + " CoworkingStub.of(consumer) instead of ofAllConsumers().");
            }
        }

        @Test
        void the_folder_must_exist() {
            System.setProperty(VariationRecorder.WRITE, folder.toString());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> stub.team(55).variations().forEach(() -> team(FILTER)))
                    .withMessageContaining(
                            "coworking.variations.write must be the folder that contains the folder of each");
        }

        private static void joinedNames() {
            joinedNames(stub);
        }

        private static void joinedNames(CoworkingStub served) {
            String names = String.join(
                    ",",
                    served.client().teams().profile(55, FILTER).getAllTeamMembers().stream()
                            .map(Customer::getFullName)
                            .toList());
            assertThat(names).isNotNull();
        }

        private static CoworkingStub stubWith(String results) {
            SortedMap<String, String> files = SampleStubs.files();
            files.put("contracts/team-bookings-page/variations.yaml", results);
            return CoworkingStub.of(VerifiedData.read(files), "team-bookings-page");
        }
    }

    @Test
    void a_file_in_another_format_is_an_error() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RecordedResults.read("a/b: {contract: x}"))
                .withMessage("The line 'a/b: {contract: x}' of variations.yaml is not in the format of the test kit;"
                        + " delete the file, and write it again.");
    }

    @Test
    void stubs_of_an_older_version_have_no_variations() {
        SortedMap<String, String> files = SampleStubs.files();
        files.remove(VariationCatalog.FILE);
        try (CoworkingStub older = CoworkingStub.of(VerifiedData.read(files), "team-bookings-page")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> older.team(55).variations().iterator())
                    .withMessage("The stubs of coworking-api-server-app on the class path have no variations.json;"
                            + " use the version of the test kit.");
        }
    }

    private static String body(String shape) {
        return TestRequests.send(
                        stub,
                        Request.get("/api/public/teams/55/profile", "jane-smith")
                                .withQuery("_shape", shape))
                .body();
    }
}
