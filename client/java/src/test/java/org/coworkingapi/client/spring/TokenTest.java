package org.coworkingapi.client.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.coworkingapi.client.TokenProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token of the auto-configured client. */
class TokenTest {

    private static final String MISSING = "The coworking client has no token: define a bean of type "
            + "org.coworkingapi.client.TokenProvider, or, for a trial, set coworking.client.token.";

    @Test
    void the_token_comes_from_the_token_provider_bean() {
        try (ApiServer server = ApiServer.responding(200, "{}")) {
            TestApplications.application()
                    .withPropertyValues("coworking.client.base-url=" + server.url())
                    .withBean(TokenProvider.class, () -> () -> "of-the-bean")
                    .run(context -> {
                        TestApplications.client(context).teams().profile(55);

                        assertThat(server.receivedHeader("Authorization")).isEqualTo("Bearer of-the-bean");
                    });
        }
    }

    @Test
    void the_token_comes_from_the_property_if_there_is_no_bean() {
        try (ApiServer server = ApiServer.responding(200, "{}")) {
            TestApplications.application(server).run(context -> {
                TestApplications.client(context).teams().profile(55);

                assertThat(server.receivedHeader("Authorization")).isEqualTo("Bearer a-token");
            });
        }
    }

    @Test
    void the_token_comes_from_the_bean_if_the_property_is_set_as_well() {
        try (ApiServer server = ApiServer.responding(200, "{}")) {
            TestApplications.application(server)
                    .withBean(TokenProvider.class, () -> () -> "of-the-bean")
                    .run(context -> {
                        TestApplications.client(context).teams().profile(55);

                        assertThat(server.receivedHeader("Authorization")).isEqualTo("Bearer of-the-bean");
                    });
        }
    }

    @Test
    void a_missing_token_is_reported_at_startup() {
        TestApplications.application()
                .withPropertyValues("coworking.client.base-url=http://localhost")
                .run(context -> {
                    assertThat(context).getFailure().hasRootCauseMessage(MISSING);
                    assertThat(TestApplications.explanation(context)).isEqualTo(MISSING);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void a_blank_token_is_reported_as_missing(String blank) {
        TestApplications.application()
                .withPropertyValues("coworking.client.base-url=http://localhost", "coworking.client.token=" + blank)
                .run(context ->
                        assertThat(TestApplications.explanation(context)).isEqualTo(MISSING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cr3t t0k3n", "s3cr3t\u00e9", "s3cr3t\r\nX-Evil: 1"})
    void an_invalid_token_is_rejected_at_startup_and_is_not_quoted(String invalid) {
        TestApplications.application()
                .withPropertyValues("coworking.client.base-url=http://localhost")
                .withSystemProperties("coworking.client.token=" + invalid)
                .run(context -> assertThat(TestApplications.explanation(context))
                        .isEqualTo("coworking.client.token: the token must be printable ASCII without blanks."));
    }

    @Test
    void the_token_is_masked_in_the_properties() {
        TestApplications.application()
                .withPropertyValues(
                        "coworking.client.base-url=http://localhost",
                        "coworking.client.token=s3cr3t",
                        "coworking.client.timeout=7s")
                .run(context -> {
                    CoworkingClientProperties properties = context.getBean(CoworkingClientProperties.class);

                    assertThat(properties.timeout()).isEqualTo(Duration.ofSeconds(7));
                    assertThat(properties)
                            .hasToString(
                                    "CoworkingClientProperties[baseUrl=http://localhost, token=******, "
                                            + "timeout=PT7S, attemptTimeout=null, connectTimeout=null, userAgent=null, "
                                            + "retry=Retry[attempts=null, backoff=null, longestBackoff=null], ssl=Ssl[bundle=null]]");
                });
    }

    @Test
    void the_token_is_not_quoted_if_another_property_is_invalid() {
        for (String invalid :
                new String[] {"timeout=soon", "timeout=0", "base-url=", "retry.attempts=0", "ssl.bundle=none"}) {
            TestApplications.application()
                    .withPropertyValues(
                            "coworking.client.base-url=http://localhost",
                            "coworking.client.token=s3cr3t",
                            "coworking.client." + invalid)
                    .run(context -> {
                        assertThat(context).hasFailed();
                        for (Throwable failure = context.getStartupFailure();
                                failure != null;
                                failure = failure.getCause()) {
                            assertThat(failure.toString()).doesNotContain("s3cr3t");
                        }
                    });
        }
    }
}
