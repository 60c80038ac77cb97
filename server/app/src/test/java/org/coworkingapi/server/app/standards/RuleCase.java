package org.coworkingapi.server.app.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.coworkingapi.contract.verification.http.Answer;
import org.coworkingapi.server.app.http.Api;
import org.coworkingapi.server.app.http.ProblemAssert;
import org.junit.jupiter.api.DynamicTest;

/**
 * A rule of a standard, a request that touches it, and the response that follows.
 *
 * @param rule section and requirement, as it appears in the test report
 * @param call sends the request
 * @param expected checks the response
 */
record RuleCase(String rule, Call call, Consumer<Answer> expected) {

    /** Sends a request to the server under test. */
    @FunctionalInterface
    interface Call {

        Answer send(Api api) throws Exception;
    }

    static RuleCase of(String rule, Call call, Consumer<Answer> expected) {
        return new RuleCase(rule, call, expected);
    }

    /** A request line and headers as they go over the wire, each line with its end. */
    static RuleCase raw(String rule, String message, Consumer<Answer> expected) {
        return new RuleCase(rule, api -> api.raw(message), expected);
    }

    static Consumer<Answer> ok() {
        return answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    static Consumer<Answer> body(String json) {
        return answer -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(json);
        };
    }

    static Consumer<Answer> problem(int status, String code) {
        return answer -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
            ProblemAssert.assertIsProblem(answer, code);
        };
    }

    /** One test for each row, named by its rule. */
    static Stream<DynamicTest> tests(Api api, Collection<RuleCase> rows) {
        return List.copyOf(rows).stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.rule(), () -> row.expected().accept(row.call().send(api))));
    }
}
