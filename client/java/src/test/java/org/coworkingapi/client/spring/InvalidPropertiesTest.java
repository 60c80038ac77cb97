package org.coworkingapi.client.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** An invalid value prevents the application from starting, with one sentence that names the property. */
class InvalidPropertiesTest {

    private final ApplicationContextRunner application = TestApplications.application()
            .withPropertyValues("coworking.client.base-url=http://localhost", "coworking.client.token=a-token");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "base-url        |                | The base URL must start with https:// or http://.",
                "base-url        | localhost:8080 | The base URL must start with https:// or http://.",
                "timeout         | 0              | timeout is PT0S; it must be longer than zero.",
                "attempt-timeout | -1s            | attemptTimeout is PT-1S; it must be longer than zero.",
                "connect-timeout | 0              | connectTimeout is PT0S; it must be longer than zero.",
                "connect-timeout | 2d             | connectTimeout is PT48H; it must not be longer than a day.",
                "user-agent      | a\tb           | The user agent must consist of printable ASCII words, such as billing-service/1.4."
            })
    void invalid_values_are_rejected_by_the_client(String name, @Nullable String value, String reason) {
        assertExplanation("coworking.client." + name, value == null ? "" : value, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attempts        | 0 | attempts is 0; it must be 1 or more.",
                "backoff         | 0 | backoff is PT0S; it must be longer than zero.",
                "longest-backoff | 1 | longestBackoff is PT0.001S; it must not be shorter than backoff, which is PT0.1S."
            })
    void invalid_values_of_the_retry_are_rejected(String name, String value, String reason) {
        application
                .withPropertyValues("coworking.client.retry." + name + "=" + value)
                .run(context -> assertThat(TestApplications.explanation(context))
                        .isEqualTo("coworking.client.retry: " + reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "connect-timeout | connectTimeout is PT0S; it must be longer than zero.",
                "read-timeout    | attemptTimeout is PT0S; it must be longer than zero."
            })
    void invalid_values_of_spring_boots_properties_are_rejected_by_the_client(String name, String reason) {
        assertExplanation("spring.http.clients." + name, "0", reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeout",
                "attempt-timeout",
                "connect-timeout",
                "retry.attempts",
                "retry.backoff",
                "retry.longest-backoff"
            })
    void invalid_values_are_rejected_by_spring_boots_conversion(String name) {
        application
                .withPropertyValues("coworking.client." + name + "=soon")
                .run(context -> assertThat(TestApplications.explanation(context))
                        .contains("Property: coworking.client." + name, "Value: \"soon\""));
    }

    @Test
    void invalid_values_are_not_quoted_if_they_may_contain_a_password() {
        application
                .withPropertyValues("coworking.client.base-url=https://jane:s3cr3t@localhost")
                .run(
                        context -> assertThat(TestApplications.explanation(context))
                                .isEqualTo(
                                        "coworking.client.base-url: The base URL must not have a user, a query or a fragment."));
    }

    private void assertExplanation(String property, String value, String reason) {
        application.withPropertyValues(property + "=" + value).run(context -> {
            assertThat(TestApplications.explanation(context)).isEqualTo(property + ": " + reason);
            assertThat(context).getFailure().hasRootCauseMessage(property + ": " + reason);
        });
    }
}
