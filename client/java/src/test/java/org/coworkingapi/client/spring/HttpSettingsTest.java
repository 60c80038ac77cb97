package org.coworkingapi.client.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpClient;
import java.time.Duration;
import org.coworkingapi.client.CoworkingApiException;
import org.coworkingapi.client.CoworkingClientBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Boot's settings for HTTP clients and their precedence. */
class HttpSettingsTest {

    private final ApplicationContextRunner application = TestApplications.application()
            .withPropertyValues("coworking.client.base-url=http://localhost", "coworking.client.token=a-token");

    @Test
    void spring_boots_settings_keep_the_clients_default_connect_timeout() {
        application.run(
                context -> assertThat(http(context).connectTimeout()).contains(CoworkingClientBuilder.CONNECT_TIMEOUT));
    }

    @Test
    void spring_boots_settings_set_the_connect_timeout() {
        application
                .withPropertyValues("spring.http.clients.connect-timeout=7s")
                .run(context -> assertThat(http(context).connectTimeout()).contains(Duration.ofSeconds(7)));
    }

    @Test
    void spring_boots_settings_do_not_override_the_clients_connect_timeout() {
        application
                .withPropertyValues("spring.http.clients.connect-timeout=7s", "coworking.client.connect-timeout=3s")
                .run(context -> assertThat(http(context).connectTimeout()).contains(Duration.ofSeconds(3)));
    }

    @Test
    void spring_boots_settings_may_be_defined_as_a_bean() {
        HttpClientSettings settings = HttpClientSettings.defaults().withConnectTimeout(Duration.ofSeconds(9));
        application
                .withBean(HttpClientSettings.class, () -> settings)
                .run(context -> assertThat(http(context).connectTimeout()).contains(Duration.ofSeconds(9)));
    }

    @Test
    void spring_boots_settings_may_be_excluded() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(CoworkingClientAutoConfiguration.class))
                .withPropertyValues(
                        "coworking.client.base-url=http://localhost",
                        "coworking.client.token=a-token",
                        "coworking.client.connect-timeout=3s")
                .run(context -> assertThat(http(context).connectTimeout()).contains(Duration.ofSeconds(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"follow", "follow-when-possible", "dont-follow"})
    void spring_boots_settings_never_make_the_client_follow_a_redirect_with_its_token(String redirects) {
        try (ApiServer otherServer = ApiServer.responding(200, "{}");
                ApiServer server = ApiServer.handling(exchange -> {
                    exchange.getResponseHeaders().set("Location", otherServer.url());
                    ApiServer.respond(exchange, 302, "");
                })) {
            TestApplications.application(server)
                    .withPropertyValues("spring.http.clients.redirects=" + redirects)
                    .run(context -> {
                        CoworkingApiException failure = catchThrowableOfType(
                                CoworkingApiException.class,
                                () -> TestApplications.client(context).teams().profile(55));

                        assertThat(failure.status()).isEqualTo(302);
                        assertThat(otherServer.requests()).isEmpty();
                    });
        }
    }

    /** Boot's exception is thrown unchanged, as for Boot's HTTP clients, and the call is not retried. */
    @Test
    void spring_boots_settings_apply_the_applications_host_filter() {
        try (ApiServer server = ApiServer.responding(200, "{}")) {
            TestApplications.application(server)
                    .withBean(InetAddressFilter.class, InetAddressFilter::externalAddresses)
                    .run(context -> {
                        assertThat(catchThrowable(() ->
                                        TestApplications.client(context).teams().profile(55)))
                                .isInstanceOf(FilteredHostException.class);
                        assertThat(server.requests()).isEmpty();
                    });
        }
    }

    @Test
    void spring_boots_settings_enable_virtual_threads_if_java_supports_them() {
        application
                .withPropertyValues("spring.threads.virtual.enabled=true")
                .run(context -> assertThat(http(context).executor().isPresent())
                        .isEqualTo(Runtime.version().feature() >= 21));
    }

    private static HttpClient http(AssertableApplicationContext context) {
        assertThat(context).hasNotFailed();
        return ((BootTransport) context.getBean(Transport.class)).httpClient();
    }
}
