package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.client.CoworkingApiException;
import org.coworkingapi.contract.openapi.consumer.Contract;
import org.coworkingapi.contract.openapi.http.Request;
import org.coworkingapi.contract.verification.contract.Expectation;
import org.coworkingapi.contract.verification.finding.Rule;
import org.coworkingapi.contract.verification.http.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Everything that the kit can answer, held against the spec and the contracts of the repository. */
class VerifiedAnswersTest {

    private static final CoworkingStub ALL = CoworkingStub.ofAllConsumers();

    @AfterAll
    static void close() {
        ALL.close();
    }

    static List<VerifiedAnswer> answers() {
        return Library.get().answers();
    }

    static List<Contract> goodContracts() {
        return TheSpec.CONTRACTS.contracts().stream()
                .filter(contract -> contract.status() == 200)
                .toList();
    }

    static List<Subject> subjects() {
        return answers().stream()
                .map(answer -> new Subject(answer.operation(), answer.id()))
                .distinct()
                .toList();
    }

    static Stream<VerifiedError> errors() {
        return Stream.of(Operation.values())
                .flatMap(operation -> TheSpec.codes(operation).stream()
                        .map(code ->
                                new Failures(Library.get(), Set.of()).find(new Subject(operation, 4711), code, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodContracts")
    void found_is_to_the_letter_what_a_contract_says(Contract contract) {
        try (CoworkingStub stub = CoworkingStub.of(contract.consumer())) {
            say(
                            stub,
                            Operation.ofFolder(contract.operationFolder()).orElseThrow(),
                            contract.request().path())
                    .found();

            Answer answer = TestRequests.send(stub, contract.request());

            assertThat(new Expectation(contract).mismatches(answer)).isEmpty();
            assertThat(answer.json()).isEqualTo(contract.body());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    void found_answers_as_the_spec_says_or_not_at_all(Subject subject) {
        int found = 0;
        for (String shape : shapes(subject.operation())) {
            say(ALL, subject).found();
            Request request = request(subject, shape, "somebody");
            Answer answer = TestRequests.send(ALL, request);

            if (answer.status() == 501) {
                assertThat(catchThrowableOfType(AssertionError.class, ALL::reset))
                        .hasMessageContaining(subject.toString());
            } else {
                found++;
                assertThat(answer.status()).as("%s", request).isEqualTo(200);
                boolean contract = answers().stream().map(VerifiedAnswer::body).anyMatch(answer.json()::equals);
                assertThat(TheSpec.findings(request, answer))
                        .filteredOn(finding -> !contract || finding.rule() != Rule.ANSWER_INCOMPLETE)
                        .as("%s", request)
                        .isEmpty();
            }
        }
        assertThat(found).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subjects")
    void what_two_answers_have_in_common_is_the_same(Subject subject) {
        List<VerifiedAnswer> known =
                answers().stream().filter(answer -> answer.isAbout(subject)).toList();
        for (VerifiedAnswer one : known) {
            for (VerifiedAnswer other : known) {
                if (one.token().equals(other.token())) {
                    same("$", one.body(), other.body());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("errors")
    void each_documented_error_is_as_the_spec_says(VerifiedError error) {
        Subject subject = new Subject(error.operation(), 4711);
        say(ALL, subject).fails(error.code());
        Request request = request(subject, null, "somebody");

        Answer answer = TestRequests.send(ALL, request);

        assertThat(TheSpec.findings(request, answer)).isEmpty();
        assertThat(answer.json().get("code").asString()).isEqualTo(error.code().value());
    }

    @ParameterizedTest
    @MethodSource("errors")
    void each_documented_error_is_an_exception_of_the_client(VerifiedError error) {
        say(ALL, new Subject(error.operation(), 4711)).fails(error.code());

        CoworkingApiException exception = catchThrowableOfType(CoworkingApiException.class, () -> {
            if (error.operation() == Operation.GET_TEAM_PROFILE) {
                ALL.client().teams().profile(4711);
            } else {
                ALL.client().coworkers().related(4711);
            }
        });

        assertThat(exception.code()).isEqualTo(error.code());
        assertThat(exception.status()).isEqualTo(error.status());
    }

    private static void same(String path, JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            one.forEachEntry((name, value) -> {
                if (other.has(name)) {
                    same(path + "." + name, value, other.get(name));
                }
            });
        } else if (one.isArray() && other.isArray()) {
            assertThat(one.size()).as(path).isEqualTo(other.size());
            for (int i = 0; i < one.size(); i++) {
                same(path + "[" + i + "]", one.get(i), other.get(i));
            }
        } else {
            assertThat(one).as(path).isEqualTo(other);
        }
    }

    /** None, those of all contracts, and each field alone. */
    private static Set<String> shapes(Operation operation) {
        List<String> shapes = new ArrayList<>(List.of(""));
        answers().stream()
                .filter(answer -> answer.operation() == operation)
                .map(VerifiedAnswer::shape)
                .filter(Objects::nonNull)
                .forEach(shapes::add);
        shapes.addAll(TheSpec.paths(operation));
        return new LinkedHashSet<>(shapes);
    }

    private static Request request(Subject subject, String shape, String token) {
        String path =
                TheSpec.operation(subject.operation()).template().replaceFirst("\\{\\w+}", Long.toString(subject.id()));
        Request request = Request.get(path, token);
        return shape == null ? request : request.withQuery("_shape", shape);
    }

    private static Stubbing say(CoworkingStub stub, Operation operation, String path) {
        return say(stub, new Subject(operation, operation.idIn(path).orElseThrow()));
    }

    private static Stubbing say(CoworkingStub stub, Subject subject) {
        return subject.operation() == Operation.GET_TEAM_PROFILE
                ? stub.team(subject.id())
                : stub.coworker(subject.id());
    }
}
