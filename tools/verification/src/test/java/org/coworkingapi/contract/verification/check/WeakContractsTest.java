package org.coworkingapi.contract.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.consumer.Contracts;
import org.coworkingapi.contract.verification.Repository;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.junit.jupiter.api.Test;

/** Six ineffective contracts that other tools accept, and two effective contracts. */
class WeakContractsTest {

    private static final Map<String, List<String>> FINDINGS = new ContractCheck(
                    Repository.SPEC, Contracts.read(Path.of("src/test/resources/weak-contracts")))
            .outcomes().stream()
                    .collect(Collectors.toMap(
                            CheckOutcome::name,
                            outcome -> outcome.findings().stream()
                                    .map(finding -> finding.line() + " "
                                            + finding.rule().id() + " " + finding.path() + ": " + finding.message())
                                    .toList()));

    @Test
    void contracts_that_check_only_the_status_are_rejected() {
        assertThat(FINDINGS.get("status-only"))
                .containsExactly("6 contract-vacuous 200 $: The contract checks the status, but not the body.");
    }

    @Test
    void contracts_with_matchers_that_accept_everything_are_rejected() {
        assertThat(FINDINGS.get("anything"))
                .containsExactly(
                        "15 matcher-accepts-all 200 $.Id: The regular expression .* accepts an empty string.",
                        "16 matcher-accepts-all 200 $.Name: The regular expression .* accepts an empty string.");
    }

    @Test
    void contracts_that_accept_a_list_of_any_size_are_rejected() {
        assertThat(FINDINGS.get("list-that-may-be-empty"))
                .containsExactly(
                        "15 contract-list 200 $.TeamMembers: The matcher accepts both an empty list and a list with elements.",
                        "12 contract-field-free 200 $.TeamMembers[*].FullName: The contract still passes if the value is \"\" or missing.");
    }

    @Test
    void contracts_that_accept_list_elements_without_a_field_are_rejected() {
        assertThat(FINDINGS.get("list-whose-elements-may-lack-a-field"))
                .containsExactly(
                        "12 contract-field-free 200 $.TeamMembers[*].FullName: The contract still passes if the value is missing.");
    }

    @Test
    void contracts_with_undocumented_parts_have_a_finding_for_each_part() {
        assertThat(FINDINGS.get("undocumented"))
                .containsExactly(
                        "5 contract-request-undocumented page: The operation has no query parameter 'page'.",
                        "9 contract-header 200 header X-Total: The header is not documented for status 200.",
                        "12 contract-undocumented 200 $.Rank: The field is not in the spec.");
    }

    @Test
    void contracts_with_an_example_that_violates_a_matcher_are_rejected() {
        assertThat(FINDINGS.get("example-against-its-matcher"))
                .containsExactly(
                        "11 contract-body 200 $.Id: The example does not match the schema: string found, integer expected.",
                        "14 matcher-example 200 $.Id: The contract's example does not satisfy the matcher: The value is \"one\", but must match [0-9]+.");
    }

    @Test
    void effective_contracts_pass() {
        assertThat(FINDINGS.get("name-of-a-team")).isEmpty();
        assertThat(FINDINGS.get("team-not-found")).isEmpty();
    }
}
