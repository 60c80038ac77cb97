package org.coworkingapi.client.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.coworkingapi.client.Interceptor;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Interceptor and customizer beans. */
class InterceptorsTest {

    @Test
    void interceptor_beans_are_called_in_order_before_the_interceptors_of_customizers() {
        try (ApiServer server = ApiServer.responding(200, "{}")) {
            TestApplications.application(server)
                    .withUserConfiguration(Interceptors.class)
                    .run(context -> {
                        TestApplications.client(context).teams().profile(55);

                        assertThat(context.getBean(Interceptors.class).seen)
                                .containsExactly("first", "second", "third", "customizer's");
                        assertThat(server.receivedHeader("X-Tenant")).isEqualTo("7");
                    });
        }
    }

    @Test
    void interceptor_beans_are_optional() {
        try (ApiServer server = ApiServer.responding(200, "{}")) {
            TestApplications.application(server)
                    .run(context -> assertThat(
                                    TestApplications.client(context).teams().profile(55))
                            .isNotNull());
        }
    }

    @Test
    void customizers_are_applied_after_the_properties_and_in_their_order() {
        try (ApiServer server = ApiServer.responding(200, "{}")) {
            TestApplications.application(server)
                    .withPropertyValues("coworking.client.user-agent=property/1")
                    .withUserConfiguration(Customizers.class)
                    .run(context -> {
                        TestApplications.client(context).teams().profile(55);

                        assertThat(server.receivedHeader("User-Agent")).endsWith(" customizer/2");
                    });
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Interceptors {

        private final List<String> seen = new ArrayList<>();

        @Bean
        Interceptor third() {
            return recordingInterceptor("third");
        }

        @Bean
        @Order(2)
        Interceptor second() {
            return recordingInterceptor("second");
        }

        @Bean
        @Order(1)
        Interceptor first() {
            return recordingInterceptor("first");
        }

        @Bean
        CoworkingClientCustomizer customizer() {
            return builder -> builder.interceptor(recordingInterceptor("customizer's"));
        }

        private Interceptor recordingInterceptor(String name) {
            return (request, next) -> {
                seen.add(name);
                return next.send(request.with("X-Tenant", "7"));
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Customizers {

        @Bean
        @Order(2)
        CoworkingClientCustomizer last() {
            return builder -> builder.userAgent("customizer/2");
        }

        @Bean
        @Order(1)
        CoworkingClientCustomizer first() {
            return builder -> builder.userAgent("customizer/1");
        }
    }
}
