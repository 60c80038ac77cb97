package org.coworkingapi.client.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.Retry;
import org.coworkingapi.client.TokenProvider;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** The conditions for the client bean. */
class BackOffTest {

    private static final CoworkingClient CUSTOM_CLIENT = CoworkingClient.builder()
            .baseUrl("http://localhost")
            .token(TokenProvider.none())
            .build();

    @Test
    void the_auto_configuration_creates_a_client_from_a_base_url_and_a_token() {
        TestApplications.application()
                .withPropertyValues("coworking.client.base-url=http://localhost", "coworking.client.token=a-token")
                .run(context -> assertThat(context).hasSingleBean(CoworkingClient.class));
    }

    @Test
    void the_auto_configuration_creates_no_bean_without_a_base_url() {
        TestApplications.application()
                .withPropertyValues("coworking.client.token=a-token", "coworking.client.timeout=wrong")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(CoworkingClient.class)
                        .doesNotHaveBean(CoworkingClientAutoConfiguration.class)
                        .doesNotHaveBean(CoworkingClientProperties.class));
    }

    @Test
    void the_auto_configuration_backs_off_if_the_application_defines_a_client() {
        TestApplications.application()
                .withPropertyValues("coworking.client.base-url=http://localhost")
                .withBean("custom", CoworkingClient.class, () -> CUSTOM_CLIENT)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .getBean(CoworkingClient.class)
                        .isSameAs(CUSTOM_CLIENT));
        TestApplications.application()
                .withPropertyValues("coworking.client.base-url=http://localhost")
                .withBean("custom", CoworkingClient.class, () -> CUSTOM_CLIENT)
                .run(context -> assertThat(context)
                        .doesNotHaveBean(CoworkingClientAutoConfiguration.class)
                        .doesNotHaveBean(CoworkingClientProperties.class)
                        .doesNotHaveBean(Transport.class));
    }

    @Test
    void the_auto_configuration_is_registered() {
        new ApplicationContextRunner()
                .withUserConfiguration(Application.class)
                .withPropertyValues("coworking.client.base-url=http://localhost", "coworking.client.token=a-token")
                .run(context -> assertThat(context).hasSingleBean(CoworkingClient.class));
    }

    @Test
    void the_client_is_closed_with_the_application_context() {
        List<CoworkingClient> clients = new ArrayList<>();
        TestApplications.application()
                .withPropertyValues("coworking.client.base-url=http://localhost", "coworking.client.token=a-token")
                .run(context -> clients.add(TestApplications.client(context)));

        assertThat(clients).singleElement().asString().endsWith(", closed]");
    }

    @Test
    void a_bean_that_is_derived_from_the_client_does_not_close_it() {
        TestApplications.application()
                .withPropertyValues("coworking.client.base-url=http://localhost", "coworking.client.token=a-token")
                .run(context -> {
                    CoworkingClient client = TestApplications.client(context);
                    new ApplicationContextRunner()
                            .withBean(CoworkingClient.class, () -> client.with(options -> options.retry(Retry.none())))
                            .run(other -> assertThat(other).hasSingleBean(CoworkingClient.class));

                    assertThat(client).asString().doesNotContain("closed");
                });
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
