package org.coworkingapi.client.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The {@code User-Agent} header of the auto-configured client. */
class UserAgentTest {

    private static final String CLIENT = "coworking-client/[^ ]+";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "billing-service | 1.4        | billing-service/1.4   | the name and the version",
                "billing-service |            | billing-service       | a missing version is omitted",
                "billing-service | not one    | billing-service       | an invalid version is omitted",
                "Billing Service | 1.4        |                       | an invalid name is omitted",
                "                | 1.4        |                       | a version without a name is omitted"
            })
    void the_user_agent_is_the_application_name_by_default(
            String name, String version, String expected, String description) {
        assertSends(
                expected, property("spring.application.name", name), property("spring.application.version", version));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"portal/2.1 (blue) | portal/2.1 (blue)", "''                | "})
    void the_user_agent_is_set_by_the_property_or_omitted_if_the_property_is_empty(String userAgent, String expected) {
        assertSends(expected, "spring.application.name=billing-service", "coworking.client.user-agent=" + userAgent);
    }

    private static String property(String name, String value) {
        return value == null ? "unrelated=1" : name + "=" + value;
    }

    private static void assertSends(String expected, String... properties) {
        try (ApiServer server = ApiServer.responding(200, "{}")) {
            TestApplications.application(server).withPropertyValues(properties).run(context -> {
                TestApplications.client(context).teams().profile(55);

                if (expected == null) {
                    assertThat(server.receivedHeader("User-Agent")).matches(CLIENT);
                } else {
                    assertThat(server.receivedHeader("User-Agent"))
                            .matches(CLIENT + " .*")
                            .endsWith(" " + expected);
                }
            });
        }
    }
}
