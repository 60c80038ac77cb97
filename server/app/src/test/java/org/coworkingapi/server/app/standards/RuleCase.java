package org.coworkingapi.server.app.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import org.coworkingapi.server.app.http.Api;
import org.coworkingapi.server.app.http.ProblemAssert;
import org.junit.jupiter.api.DynamicTest;

/**
 * A rule of a standard, with a request and the expected response.
 *
 * @param rule section and requirement, which is the name in the test report
 * @param call sends the request
 * @param expected checks the response
 */
record RuleCase(String rule, Call call, Consumer<ReceivedResponse> expected) {

    /** Sends a request to the server under test. */
    @FunctionalInterface
    interface Call {

        ReceivedResponse send(Api api) throws Exception;
    }

    static RuleCase of(String rule, Call call, Consumer<ReceivedResponse> expected) {
        return new RuleCase(rule, call, expected);
    }

    /** Returns a case with a raw request. Each line of the message includes its line end. */
    static RuleCase raw(String rule, String message, Consumer<ReceivedResponse> expected) {
        return new RuleCase(rule, api -> api.raw(message), expected);
    }

    static Consumer<ReceivedResponse> ok() {
        return response -> assertThat(response.status()).as(response.body()).isEqualTo(200);
    }

    static Consumer<ReceivedResponse> body(String json) {
        return response -> {
            assertThat(response.status()).as(response.body()).isEqualTo(200);
            assertThat(response.body()).isEqualTo(json);
        };
    }

    static Consumer<ReceivedResponse> problem(int status, String code) {
        return response -> {
            assertThat(response.status()).as(response.body()).isEqualTo(status);
            ProblemAssert.assertIsProblem(response, code);
        };
    }

    /** Returns one test for each case, named by its rule. */
    static Stream<DynamicTest> tests(Api api, Collection<RuleCase> rows) {
        return List.copyOf(rows).stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.rule(), () -> row.expected().accept(row.call().send(api))));
    }
}
