package org.coworkingapi.contract.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.openapi.consumer.Usage;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.review.Review;
import org.coworkingapi.contract.review.Reviewer;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.Verdict;
import org.coworkingapi.contract.review.policy.ReviewSettings;
import org.coworkingapi.contract.verification.check.ContractCheck;
import org.coworkingapi.contract.verification.check.ExampleCheck;
import org.coworkingapi.contract.verification.check.ResponseCheck;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that all tools treat a schema with {@code allOf} like the equivalent schema without {@code allOf}. */
class PlainAllOfTest {

    private static final Path FOLDER = Path.of("src/test/resources/all-of");
    private static final Contracts CONTRACTS = Contracts.read(FOLDER.resolve("contracts"));
    private static final String BODY =
            "{\"Id\":1,\"FullName\":\"A\",\"CompanyName\":null,\"Position\":\"B\",\"ProfileTags\":[]}";

    @ParameterizedTest
    @ValueSource(strings = {"before.yaml", "after.yaml"})
    void the_checks_of_contracts_and_examples_have_no_findings(String file) {
        Spec spec = Spec.read(FOLDER.resolve(file));

        assertThat(Stream.of(new ContractCheck(spec, CONTRACTS).outcomes(), new ExampleCheck(spec).outcomes())
                        .flatMap(List::stream)
                        .flatMap(outcome -> outcome.findings().stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"before.yaml", "after.yaml"})
    void the_check_of_responses_has_the_same_findings_for_both_documents(String file) {
        Spec spec = Spec.read(FOLDER.resolve(file));
        ResponseCheck check = new ResponseCheck(spec, Usage.of(spec, CONTRACTS));

        assertThat(paths(check, "", BODY)).isEmpty();
        assertThat(paths(check, "", BODY.replace("\"Id\"", "\"Key\""))).containsExactly("200 $.Id", "200 $.Key");
        assertThat(paths(check, "?_shape=FullName,ProfileTags", "{\"FullName\":\"A\",\"ProfileTags\":[]}"))
                .isEmpty();
        assertThat(paths(check, "?_shape=FullName", "{\"FullName\":\"A\",\"ProfileTags\":[]}"))
                .containsExactly("200 $.ProfileTags");
    }

    private static List<String> paths(ResponseCheck check, String query, String body) {
        return check
                .findings(
                        Request.of("GET", "/coworkers/1" + query),
                        new ReceivedResponse(200, Map.of("Content-Type", List.of("application/json")), body))
                .stream()
                .map(Finding::path)
                .toList();
    }

    @Test
    void the_review_finds_no_change_on_the_wire() {
        Review review = new Reviewer(
                        new ReviewSettings(
                                Set.of("_shape"),
                                false,
                                ReviewSettings.DEFAULT.noticeDays(),
                                List.of(),
                                List.of(),
                                ReviewSettings.DEFAULT.verdicts()),
                        LocalDate.of(2026, 11, 29),
                        step -> {})
                .review(
                        FOLDER,
                        FOLDER.resolve("before.yaml"),
                        FOLDER.resolve("after.yaml"),
                        Optional.of(FOLDER.resolve("contracts")));

        assertThat(review.passes()).isTrue();
        assertThat(review.changes()).extracting(Change::wire).containsOnly(Verdict.NONE);
    }

    @Test
    void both_documents_have_the_same_usage() {
        assertThat(Stream.of("before.yaml", "after.yaml")
                        .map(file -> Spec.read(FOLDER.resolve(file)))
                        .map(spec -> Usage.of(spec, CONTRACTS)
                                .fieldCount(spec.operations().get(0))
                                .toString()))
                .containsOnly("3 of 5");
    }
}
