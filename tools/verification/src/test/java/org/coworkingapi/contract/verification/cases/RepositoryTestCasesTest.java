package org.coworkingapi.contract.verification.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.SymbolicToken;
import org.coworkingapi.contract.openapi.document.SourceFile;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.verification.Repository;
import org.coworkingapi.contract.verification.finding.Finding;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The test cases derived from the spec of the sample repository. */
class RepositoryTestCasesTest {

    private static final Path FIXTURE = Repository.CONTRACTS.folder().resolve("fixture/requests.json");
    private static final TestCases CASES = TestCases.of(Repository.SPEC, Repository.CONTRACTS);

    @Test
    void test_cases_cover_every_constraint_status_and_code() {
        assertThat(CASES.findings()).isEmpty();
    }

    @Test
    void test_cases_are_the_same_in_every_run() {
        assertThat(TestCases.of(Repository.SPEC, Repository.CONTRACTS).cases().toString())
                .isEqualTo(CASES.cases().toString());
    }

    @Test
    void test_cases_have_unique_names() {
        assertThat(CASES.cases().stream().map(testCase -> testCase.operation().id() + ' ' + testCase.name()))
                .doesNotHaveDuplicates();
    }

    @Test
    void test_cases_have_different_requests() {
        assertThat(CASES.cases().stream().map(TestCase::request)).doesNotHaveDuplicates();
    }

    @Test
    void an_example_without_a_request_is_a_finding() {
        ObjectNode requests = SourceFile.read(FIXTURE).root().deepCopy().asObject();
        requests.withObject("/getRelatedProfiles/shows").remove("janeSmithShaped");
        assertThat(TestCases.of(Repository.SPEC, Repository.CONTRACTS, SourceFile.of(FIXTURE, requests.toString()))
                        .findings())
                .extracting(Finding::message)
                .containsExactly("The example janeSmithShaped has no request.");
    }

    @Test
    void every_documented_status_and_code_is_expected_by_a_test_case() {
        for (Operation operation : Repository.SPEC.operations()) {
            Set<String> documentedResponses = operation.responses().values().stream()
                    .flatMap(response -> response.codes().stream()
                            .map(code -> new ExpectedResponse(response.status(), code).toString()))
                    .collect(Collectors.toSet());
            assertThat(casesOf(operation).stream()
                            .map(testCase -> testCase.expected().toString()))
                    .containsAll(documentedResponses);
        }
    }

    @Test
    void every_field_is_selected_alone_by_a_test_case() {
        for (Operation operation : Repository.SPEC.operations()) {
            assertThat(casesOf(operation).stream()
                            .filter(testCase -> testCase.expected().status() == 200)
                            .map(testCase -> testCase.request().query("_shape").orElse("")))
                    .containsAll(operation.body().fields().stream()
                            .map(field -> field.dotted())
                            .toList());
        }
    }

    @Test
    void test_cases_cover_both_sides_of_every_limit_of_an_id() {
        assertThat(linesFor("teamId"))
                .contains(
                        "teamId violates minimum: '0' -> 400 INVALID_PARAMETER",
                        "teamId satisfies minimum: '1' -> 404 TEAM_NOT_FOUND",
                        "teamId satisfies maximum: '9223372036854775807' -> 404 TEAM_NOT_FOUND",
                        "teamId violates format: '9223372036854775808' -> 400 INVALID_PARAMETER",
                        "teamId violates type: '1e3' -> 400 INVALID_PARAMETER");
    }

    @Test
    void test_cases_cover_both_sides_of_every_limit_of_a_shape() {
        assertThat(linesFor("_shape"))
                .contains(
                        "_shape satisfies maxLength: 2048 characters -> 200",
                        "_shape violates maxLength: 2049 characters -> 400 INVALID_SHAPE",
                        "_shape satisfies pattern: 99 repetitions for quantifier 3, {0,99} -> 200",
                        "_shape violates pattern: 100 repetitions for quantifier 3, {0,99} -> 400 INVALID_SHAPE",
                        "_shape satisfies pattern: 7 repetitions for quantifier 1, {0,7} -> 400 UNKNOWN_SHAPE_FIELD",
                        "_shape violates pattern: 8 repetitions for quantifier 1, {0,7} -> 400 INVALID_SHAPE",
                        "_shape is sent twice -> 400 INVALID_SHAPE");
    }

    @Test
    void a_shape_with_too_many_paths_violates_no_other_limit() {
        for (Operation operation : Repository.SPEC.operations()) {
            TestCase testCaseWithTooManyPaths = casesOf(operation).stream()
                    .filter(testCase -> testCase.name().startsWith("_shape violates pattern: 100 repetitions"))
                    .findFirst()
                    .orElseThrow();
            String shape = testCaseWithTooManyPaths.request().query("_shape").orElseThrow();
            assertThat(shape.split(",")).hasSize(101);
            assertThat(shape).hasSizeLessThanOrEqualTo(2048);
            assertThat(operation.body().fields().stream().map(field -> field.dotted()))
                    .containsAll(List.of(shape.split(",")));
        }
    }

    @Test
    void shapes_have_the_length_in_the_name_of_their_test_case() {
        for (Operation operation : Repository.SPEC.operations()) {
            assertThat(casesOf(operation))
                    .filteredOn(testCase -> testCase.name().endsWith(" characters"))
                    .isNotEmpty()
                    .allSatisfy(testCase -> assertThat(testCase.name())
                            .endsWith(": "
                                    + testCase.request()
                                            .query("_shape")
                                            .orElseThrow()
                                            .length() + " characters"));
        }
    }

    @Test
    void every_operation_is_called_with_each_invalid_token_and_without_a_token() {
        List<String> invalidTokens = Repository.CONTRACTS.tokens().values().stream()
                .filter(token -> token.kind() != SymbolicToken.TokenKind.VALID)
                .map(SymbolicToken::name)
                .toList();
        for (Operation operation : Repository.SPEC.operations()) {
            assertThat(casesOf(operation).stream()
                            .filter(testCase -> testCase.expected().status() == 401)
                            .map(testCase -> "" + testCase.request().token()))
                    .containsAll(invalidTokens)
                    .contains("null");
        }
    }

    private static List<TestCase> casesOf(Operation operation) {
        return CASES.cases().stream()
                .filter(testCase -> testCase.operation().equals(operation))
                .toList();
    }

    private static List<String> linesFor(String location) {
        return casesOf(Repository.SPEC.operations().get(0)).stream()
                .filter(testCase -> testCase.location().equals(location))
                .map(testCase -> testCase.name() + " -> " + testCase.expected())
                .toList();
    }
}
