package org.coworkingapi.client.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.JdkHttpClientBuilder;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The auto-configuration without its optional dependencies. */
class WithoutOptionalDependenciesTest {

    @Test
    void the_client_works_without_micrometer() {
        assertCallSucceeds(TestApplications.application(), new FilteredClassLoader("io.micrometer"));
    }

    @Test
    void the_client_works_without_spring_boots_http_client() {
        assertCallSucceeds(
                withoutHttpClient(),
                new FilteredClassLoader(JdkHttpClientBuilder.class.getPackageName(), "org.springframework.web"));
    }

    @Test
    void the_client_works_with_the_http_settings_of_spring_boot_3() {
        assertCallSucceeds(withoutHttpClient(), new FilteredClassLoader(HttpClientAutoConfiguration.class));
    }

    @Test
    void an_ssl_bundle_requires_spring_boots_http_client() {
        withoutHttpClient()
                .withClassLoader(new FilteredClassLoader(JdkHttpClientBuilder.class.getPackageName()))
                .withPropertyValues(
                        "coworking.client.base-url=https://localhost",
                        "coworking.client.token=a-token",
                        "coworking.client.ssl.bundle=api")
                .run(context -> assertThat(TestApplications.explanation(context))
                        .isEqualTo(
                                "coworking.client.ssl.bundle requires org.springframework.boot:spring-boot-http-client on the class path,"
                                        + " which is part of Spring Boot 4."));
    }

    @Test
    void an_invalid_connect_timeout_is_reported_without_spring_boots_http_client() {
        withoutHttpClient()
                .withClassLoader(new FilteredClassLoader(JdkHttpClientBuilder.class.getPackageName()))
                .withPropertyValues(
                        "coworking.client.base-url=https://localhost",
                        "coworking.client.token=a-token",
                        "coworking.client.connect-timeout=0")
                .run(
                        context -> assertThat(TestApplications.explanation(context))
                                .isEqualTo(
                                        "coworking.client.connect-timeout: connectTimeout is PT0S; it must be longer than zero."));
    }

    private static ApplicationContextRunner withoutHttpClient() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(CoworkingClientAutoConfiguration.class));
    }

    private static void assertCallSucceeds(ApplicationContextRunner application, FilteredClassLoader classLoader) {
        try (ApiServer server = ApiServer.responding(200, "{\"Name\":\"Tech Innovators\"}")) {
            application
                    .withClassLoader(classLoader)
                    .withPropertyValues("coworking.client.base-url=" + server.url(), "coworking.client.token=a-token")
                    .run(context -> assertThat(TestApplications.client(context)
                                    .teams()
                                    .profile(55)
                                    .getName())
                            .isEqualTo("Tech Innovators"));
        }
    }
}
