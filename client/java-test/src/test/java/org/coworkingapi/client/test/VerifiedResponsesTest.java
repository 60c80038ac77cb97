package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.coworkingapi.client.CoworkingApiException;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.contract.Expectation;
import org.coworkingapi.contract.verification.finding.FindingRule;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks all responses of the kit against the spec and the contracts in the repository. */
class VerifiedResponsesTest {

    private static final CoworkingStub ALL_CONSUMERS = CoworkingStub.ofAllConsumers();

    /** A call of each operation whose exceptions this test checks. */
    private static final Map<Operation, Consumer<CoworkingClient>> CALLS = Map.of(
            Operation.GET_TEAM_PROFILE, client -> client.teams().profile(4711),
            Operation.GET_RELATED_PROFILES, client -> client.coworkers().related(4711));

    private static final Set<String> SUPPORTED_HEADERS = Set.of("Content-Type", "If-Match");

    @AfterAll
    static void close() {
        ALL_CONSUMERS.close();
    }

    static List<VerifiedResponse> responses() {
        return VerifiedData.get().responses();
    }

    /** Returns the contracts whose response {@code found()} returns: successful requests without further headers. */
    static List<Contract> successContracts() {
        return RepositorySpec.CONTRACTS.contracts().stream()
                .filter(contract -> contract.status() < 300)
                .filter(contract -> !contract.request().method().equals("HEAD")
                        && SUPPORTED_HEADERS.containsAll(
                                contract.request().headers().keySet()))
                .toList();
    }

    /** Returns the keys with a response to a request without a body and without {@code If-Match}. */
    static List<StubKey> keys() {
        return responses().stream()
                .filter(response -> response.condition().equals(RequestCondition.NONE))
                .map(VerifiedResponse::key)
                .distinct()
                .toList();
    }

    static Stream<VerifiedError> errors() {
        return Stream.of(Operation.values())
                .flatMap(operation -> RepositorySpec.codes(operation).stream()
                        .map(code ->
                                new VerifiedErrors(VerifiedData.get(), Set.of()).find(anyKey(operation), code, null)));
    }

    static Stream<VerifiedError> errorsOfCalls() {
        return errors().filter(error -> CALLS.containsKey(error.operation()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("successContracts")
    void a_found_response_is_exactly_that_of_the_contract(Contract contract) {
        try (CoworkingStub stub = CoworkingStub.of(contract.consumer())) {
            stubFor(
                            stub,
                            Operation.ofFolder(contract.operationFolder()).orElseThrow(),
                            contract.request().path())
                    .found();

            ReceivedResponse response = TestRequests.send(stub, contract.request());

            assertThat(new Expectation(contract).mismatches(response)).isEmpty();
            assertThat(response.json()).isEqualTo(contract.body());
            assertThat(RepositorySpec.findings(contract.request(), response))
                    .filteredOn(finding -> finding.rule() != FindingRule.ANSWER_INCOMPLETE)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void a_found_response_conforms_to_the_spec_or_has_status_501(StubKey key) {
        int foundCount = 0;
        for (String shape : shapes(key.operation())) {
            stubFor(ALL_CONSUMERS, key).found();
            Request request = request(key, shape, "unknown-token");
            ReceivedResponse response = TestRequests.send(ALL_CONSUMERS, request);

            if (response.status() == 501) {
                assertThat(catchThrowableOfType(AssertionError.class, ALL_CONSUMERS::reset))
                        .hasMessageContaining(key.toString());
            } else {
                foundCount++;
                assertThat(response.status()).as("%s", request).isBetween(200, 299);
                // The body of a contract may be a part of the complete response.
                boolean isOfContract =
                        responses().stream().map(VerifiedResponse::body).anyMatch(response.json()::equals);
                assertThat(RepositorySpec.findings(request, response))
                        .filteredOn(finding -> !isOfContract || finding.rule() != FindingRule.ANSWER_INCOMPLETE)
                        .as("%s", request)
                        .isEmpty();
            }
        }
        assertThat(foundCount).isPositive();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void each_documented_error_conforms_to_the_spec(VerifiedError error) {
        StubKey key = anyKey(error.operation());
        stubFor(ALL_CONSUMERS, key).fails(error.code());
        Request request = request(key, null, "unknown-token");

        ReceivedResponse response = TestRequests.send(ALL_CONSUMERS, request);

        assertThat(RepositorySpec.findings(request, response)).isEmpty();
        assertThat(response.json().get("code").asString())
                .isEqualTo(error.code().value());
    }

    @ParameterizedTest
    @MethodSource("errorsOfCalls")
    void the_client_throws_an_exception_for_each_documented_error(VerifiedError error) {
        stubFor(ALL_CONSUMERS, anyKey(error.operation())).fails(error.code());

        CoworkingApiException exception = catchThrowableOfType(
                CoworkingApiException.class, () -> CALLS.get(error.operation()).accept(ALL_CONSUMERS.client()));

        assertThat(exception.code()).isEqualTo(error.code());
        assertThat(exception.status()).isEqualTo(error.status());
    }

    /** Returns the empty shape, the shapes of all contracts and each field alone. */
    private static Set<String> shapes(Operation operation) {
        List<String> shapes = new ArrayList<>(List.of(""));
        responses().stream()
                .filter(response -> response.key().operation() == operation)
                .map(VerifiedResponse::shape)
                .filter(Objects::nonNull)
                .forEach(shapes::add);
        if (operation.isShaped()) {
            shapes.addAll(RepositorySpec.paths(operation));
        }
        return new LinkedHashSet<>(shapes);
    }

    /** Returns a request with the query of a verified response. */
    private static Request request(StubKey key, String shape, String token) {
        String path = RepositorySpec.operation(key.operation()).template();
        for (String value : key.pathValues()) {
            path = path.replaceFirst("\\{\\w+}", value);
        }
        Request request = Request.get(path, token).withMethod(key.operation().method());
        Map<String, String> query = responses().stream()
                .filter(response -> response.key().equals(key))
                .findFirst()
                .map(VerifiedResponse::query)
                .orElse(Map.of());
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            request = request.withQuery(parameter.getKey(), parameter.getValue());
        }
        return shape == null || !key.operation().isShaped() ? request : request.withQuery("_shape", shape);
    }

    private static StubKey anyKey(Operation operation) {
        int parameters = operation.path().matcher("").groupCount();
        return new StubKey(operation, Collections.nCopies(parameters, "4711"));
    }

    private static StubBuilder stubFor(CoworkingStub stub, Operation operation, String path) {
        return stubFor(stub, StubKey.ofPath(operation, path).orElseThrow());
    }

    private static StubBuilder stubFor(CoworkingStub stub, StubKey key) {
        return stub.stub(key.operation(), key.pathValues().toArray());
    }
}
