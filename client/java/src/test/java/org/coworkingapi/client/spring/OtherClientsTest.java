package org.coworkingapi.client.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;

/** Other RestClients of the application are not changed. */
class OtherClientsTest {

    @Test
    void other_clients_use_the_same_beans_with_and_without_the_client() {
        List<String> before = new ArrayList<>();
        application("spring.application.name=portal")
                .run(context -> before.addAll(List.of(context.getBeanDefinitionNames())));
        application("coworking.client.base-url=http://localhost", "coworking.client.token=a-token")
                .run(context -> {
                    List<String> added = new ArrayList<>(Arrays.asList(context.getBeanDefinitionNames()));
                    added.removeAll(before);

                    assertThat(added)
                            .containsExactlyInAnyOrder(
                                    "coworkingClient",
                                    "coworkingClientTransport",
                                    CoworkingClientAutoConfiguration.class.getName(),
                                    CoworkingClientAutoConfiguration.WithHttpSettings.class.getName(),
                                    "coworking.client-" + CoworkingClientProperties.class.getName());
                    assertThat(context.getBeanDefinitionNames()).containsAll(before);
                    assertThat(context.getBean(HttpClientSettings.class)).isEqualTo(HttpClientSettings.defaults());
                    assertThat(context).doesNotHaveBean(CoworkingClientCustomizer.class);
                    assertThat(context.getBeanNamesForType(RestClientCustomizer.class))
                            .allMatch(before::contains);
                });
    }

    @Test
    void other_clients_throw_springs_exception_for_a_500_and_send_none_of_the_clients_headers() {
        try (ApiServer server = ApiServer.responding(500, "{}")) {
            application("coworking.client.base-url=" + server.url(), "coworking.client.token=a-token")
                    .run(context -> {
                        RestClient otherClient = context.getBean(RestClient.Builder.class)
                                .baseUrl(server.url())
                                .build();

                        assertThatThrownBy(() -> otherClient
                                        .get()
                                        .uri("/other")
                                        .retrieve()
                                        .toBodilessEntity())
                                .isExactlyInstanceOf(HttpServerErrorException.InternalServerError.class);
                        assertThat(server.receivedHeader("Authorization")).isNull();
                        assertThat(server.receivedHeader("User-Agent")).doesNotContain("coworking");
                    });
        }
    }

    @Test
    void other_clients_still_follow_redirects() {
        try (ApiServer server = ApiServer.handling(exchange -> {
            boolean redirected = exchange.getRequestURI().getPath().equals("/new");
            exchange.getResponseHeaders().set("Location", "/new");
            ApiServer.respond(exchange, redirected ? 200 : 302, "");
        })) {
            application("coworking.client.base-url=" + server.url(), "coworking.client.token=a-token")
                    .run(context -> {
                        RestClient otherClient = context.getBean(RestClient.Builder.class)
                                .baseUrl(server.url())
                                .build();

                        assertThat(otherClient
                                        .get()
                                        .uri("/old")
                                        .retrieve()
                                        .toBodilessEntity()
                                        .getStatusCode()
                                        .value())
                                .isEqualTo(200);
                    });
        }
    }

    private static ApplicationContextRunner application(String... properties) {
        return TestApplications.application()
                .withConfiguration(AutoConfigurations.of(
                        ImperativeHttpClientAutoConfiguration.class,
                        RestClientAutoConfiguration.class,
                        RestTemplateAutoConfiguration.class))
                .withPropertyValues(properties);
    }
}
