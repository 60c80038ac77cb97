package org.coworkingapi.contract.tests.parcels;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.verification.cases.TestCase;
import org.coworkingapi.contract.verification.check.ContractCheck;
import org.coworkingapi.contract.verification.check.ExampleCheck;
import org.coworkingapi.contract.verification.finding.CheckOutcome;
import org.coworkingapi.contract.verification.finding.Finding;
import org.coworkingapi.contract.verification.run.JdkHttpTransport;
import org.coworkingapi.contract.verification.run.Tokens;
import org.coworkingapi.contract.verification.run.Verification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks and verifies an API with writes, forms, cookies and problems without codes. */
class ParcelApiTest {

    private static final Verification VERIFICATION = new Verification(ParcelApi.SPEC, ParcelApi.CONTRACTS);

    @TempDir
    private static Path folder;

    private static HttpServer server;

    @BeforeAll
    static void start() throws IOException, ReflectiveOperationException {
        server = ParcelApi.start(ParcelApi.serverSource(), folder);
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void the_check_of_contracts_and_examples_has_no_findings() {
        assertThat(Stream.of(
                                new ContractCheck(ParcelApi.SPEC, ParcelApi.CONTRACTS).outcomes(),
                                new ExampleCheck(ParcelApi.SPEC).outcomes(),
                                List.of(VERIFICATION.derivation()))
                        .flatMap(List::stream)
                        .flatMap(outcome -> outcome.findings().stream()))
                .isEmpty();
    }

    @Test
    void the_documented_contract_with_a_body_is_a_contract_of_the_sample() throws IOException {
        Path contract = ParcelApi.FOLDER.resolve("contracts/web-shop/register-parcel/parcel-of-an-order.yaml");
        assertThat(Path.of("../../docs/contracts.md"))
                .content()
                .contains("```yaml\n" + Files.readString(contract) + "```\n");
    }

    @Test
    void the_server_passes_all_contracts_and_cases() {
        List<CheckOutcome> outcomes = VERIFICATION.run(ParcelApi.transport(server));

        assertThat(findings(outcomes)).isEmpty();
        assertThat(notRun(outcomes))
                .containsExactlyInAnyOrderElementsOf(VERIFICATION.cases().skipped().stream()
                        .map(skipped -> skipped.operation().id() + ' ' + skipped.location() + ": " + skipped.reason())
                        .toList());
    }

    @Test
    void every_skipped_case_has_a_reason() {
        assertThat(VERIFICATION.cases().skipped())
                .map(skipped -> skipped.location() + ": " + skipped.reason())
                .isNotEmpty()
                .containsOnly(
                        "header Accept: The spec does not document an error for invalid requests of this kind; the usual status is 406.");
    }

    @Test
    void requests_that_change_data_are_not_sent_to_a_server_that_cannot_restore_it() {
        URI url = ParcelApi.url(server);
        List<CheckOutcome> outcomes = VERIFICATION.run(new JdkHttpTransport(
                url, Tokens.names(ParcelApi.CONTRACTS.tokens()), Optional.empty(), Duration.ofSeconds(30)));

        assertThat(findings(outcomes)).isEmpty();
        assertThat(notRun(outcomes))
                .contains(
                        "cancel-parcel/cancelled: The request changes data of the server, and the data cannot be restored, because no URL for setting the state is configured.",
                        "registerParcel succeeds: The request changes data of the server, and the data cannot be restored, because no URL for setting the state is configured.",
                        "list-parcels/maintenance: The request requires the state 'maintenance' of the server, but no URL for setting the state is configured.");
    }

    @Test
    void each_constraint_is_broken_by_one_request_and_met_by_another() {
        assertThat(names("registerParcel"))
                .contains(
                        "$.weightGrams violates minimum: '0' -> 400",
                        "$.weightGrams satisfies minimum: '1' -> 201",
                        "$.weightGrams violates maximum: '30001' -> 400",
                        "$.weightGrams satisfies maximum: '30000' -> 201",
                        "$.weightGrams violates required: missing -> 400",
                        "$.weightGrams violates type: \"abc\" -> 400",
                        "$.reference is omitted -> 201",
                        "$.note is null -> 201",
                        "$.note violates maxLength: 141 characters -> 400",
                        "$.note satisfies maxLength: 140 characters -> 201",
                        "$.services violates maxItems: 4 elements -> 400",
                        "$.services satisfies maxItems: 3 elements -> 201",
                        "$.services violates uniqueItems: 2 elements -> 400",
                        "$.recipient.country violates enum: a value that is not in the enum -> 400",
                        "$.recipient.noSuchProperty violates additionalProperties: an unknown property -> 400",
                        "$.pickupDate violates format: '2024-02-30' -> 400",
                        "no body -> 400",
                        "a truncated body -> 400",
                        "Content-Type: application/vnd.unknown -> 415");
        assertThat(names("listParcels"))
                .contains(
                        "numbers violates maxItems: 11 items -> 400",
                        "numbers satisfies maxItems: 10 items -> 200",
                        "numbers violates items: an item: ends with '!' -> 400");
        assertThat(names("recordEvent"))
                .contains(
                        "application/x-www-form-urlencoded $.pieces violates maximum: '100' -> 400",
                        "application/x-www-form-urlencoded $.pieces satisfies maximum: '99' -> 200",
                        "application/json $.pieces violates maximum: '100' -> 400",
                        "depot is missing -> 400",
                        "depot violates pattern: 4 repetitions for quantifier 1, {3} -> 400");
    }

    @Test
    void every_documented_status_of_every_operation_is_expected_by_a_case() {
        ParcelApi.SPEC
                .operations()
                .forEach(operation -> assertThat(statuses(operation.id()))
                        .containsAll(operation.responses().keySet()));
    }

    private static List<String> names(String operation) {
        return cases(operation)
                .map(testCase -> testCase.name() + " -> " + testCase.expected())
                .toList();
    }

    private static Set<Integer> statuses(String operation) {
        return cases(operation)
                .flatMap(testCase -> testCase.expected().statuses().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<TestCase> cases(String operation) {
        return VERIFICATION.cases().cases().stream()
                .filter(testCase -> testCase.operation().id().equals(operation));
    }

    private static List<Finding> findings(List<CheckOutcome> outcomes) {
        return outcomes.stream().flatMap(outcome -> outcome.findings().stream()).toList();
    }

    private static List<String> notRun(List<CheckOutcome> outcomes) {
        List<String> notRun = new ArrayList<>();
        outcomes.forEach(outcome -> outcome.notRun().ifPresent(reason -> notRun.add(outcome.name() + ": " + reason)));
        return notRun;
    }
}
