package org.coworkingapi.client.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A wrong value keeps the application from starting, with one sentence that names the property. */
class WrongSettingsTest {

    private final ApplicationContextRunner application = Boot.application()
        .withPropertyValues("coworking.client.base-url=http://localhost", "coworking.client.token=a-token");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "coworking.client.base-url=               | coworking.client.base-url: The base URL must start with https:// or http://.",
        "coworking.client.base-url=localhost:8080 | coworking.client.base-url: The base URL must start with https:// or http://.",
        "coworking.client.timeout=0               | coworking.client.timeout: timeout is PT0S; it must be longer than zero.",
        "coworking.client.attempt-timeout=-1s     | coworking.client.attempt-timeout: attemptTimeout is PT-1S; it must be longer than zero.",
        "coworking.client.connect-timeout=0       | coworking.client.connect-timeout: connectTimeout is PT0S; it must be longer than zero.",
        "coworking.client.connect-timeout=2d      | coworking.client.connect-timeout: connectTimeout is PT48H; it must not be longer than a day.",
        "spring.http.clients.connect-timeout=0    | spring.http.clients.connect-timeout: connectTimeout is PT0S; it must be longer than zero.",
        "spring.http.clients.read-timeout=0       | spring.http.clients.read-timeout: attemptTimeout is PT0S; it must be longer than zero.",
        "coworking.client.user-agent=a  b         | coworking.client.user-agent: The user agent must be words of printable ASCII, such as billing-service/1.4.",
        "coworking.client.cache-size=-1B          | coworking.client.cache-size: cacheSize is -1; it must be 0 or more.",
        "coworking.client.cache-size=2GB          | coworking.client.cache-size: cacheSize is 2147483648B; it must be less than 2 GB.",
        "coworking.client.retry.attempts=0        | coworking.client.retry: attempts is 0; it must be 1 or more.",
        "coworking.client.retry.backoff=0         | coworking.client.retry: backoff is PT0S; it must be longer than zero.",
        "coworking.client.retry.longest-backoff=1 | coworking.client.retry: longestBackoff is PT0.001S; it must not be shorter than backoff, which is PT0.1S."})
    void is_one_that_the_client_refuses(String property, String explanation) {
        application.withPropertyValues(property).run(context -> {
            assertThat(Boot.explanation(context)).isEqualTo(explanation);
            assertThat(context).getFailure().hasRootCauseMessage(explanation);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeout", "attempt-timeout", "connect-timeout", "cache-size", "retry.attempts", "retry.backoff",
        "retry.longest-backoff"})
    void is_one_that_boot_cannot_read(String name) {
        application.withPropertyValues("coworking.client." + name + "=soon").run(context ->
            assertThat(Boot.explanation(context)).contains("Property: coworking.client." + name, "Value: \"soon\""));
    }

    @Test
    void is_not_shown_where_it_may_hold_a_password() {
        application.withPropertyValues("coworking.client.base-url=https://jane:s3cr3t@localhost").run(context ->
            assertThat(Boot.explanation(context))
                .isEqualTo("coworking.client.base-url: The base URL must end with its path: without user, query or fragment."));
    }
}
