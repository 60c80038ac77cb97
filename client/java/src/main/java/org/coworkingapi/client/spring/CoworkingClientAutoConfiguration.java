package org.coworkingapi.client.spring;

import io.micrometer.observation.ObservationRegistry;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.CoworkingClientBuilder;
import org.coworkingapi.client.Interceptor;
import org.coworkingapi.client.TokenProvider;
import org.coworkingapi.client.micrometer.CoworkingObservationConvention;
import org.coworkingapi.client.micrometer.ObservationInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Auto-configures a client if the base URL is set and the application defines no client of its own. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration",
            CoworkingClientAutoConfiguration.HTTP_SETTINGS,
            "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
@ConditionalOnProperty("coworking.client.base-url")
@ConditionalOnMissingBean(CoworkingClient.class)
@EnableConfigurationProperties(CoworkingClientProperties.class)
// Only Spring Boot applications load this class, and they have the exported types on the classpath.
@SuppressWarnings("exports")
public final class CoworkingClientAutoConfiguration {

    /**
     * The class that distinguishes Spring Boot 4 from 3.5, whose HTTP settings have other types in the same package.
     */
    static final String HTTP_SETTINGS =
            "org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration";

    CoworkingClientAutoConfiguration() {}

    @Bean
    CoworkingClient coworkingClient(
            CoworkingClientProperties properties,
            Environment environment,
            Transport transport,
            ObjectProvider<TokenProvider> tokens,
            ObjectProvider<Interceptor> interceptors,
            ObjectProvider<CoworkingClientCustomizer> customizers) {
        CoworkingClientBuilder builder = CoworkingClient.builder();
        Setting.apply("coworking.client.base-url", properties.baseUrl(), builder::baseUrl);
        builder.token(tokens.getIfAvailable(() -> PropertiesTokenProvider.of(properties)));
        Setting.apply("coworking.client.timeout", properties.timeout(), builder::timeout);
        Setting.apply("coworking.client.attempt-timeout", properties.attemptTimeout(), builder::attemptTimeout);
        PropertiesRetry.apply(properties.retry(), builder);
        String userAgent =
                properties.userAgent() == null ? ApplicationName.asProduct(environment) : properties.userAgent();
        if (StringUtils.hasLength(userAgent)) {
            Setting.apply("coworking.client.user-agent", userAgent, builder::userAgent);
        }
        transport.addTo(builder);
        interceptors.orderedStream().forEach(builder::interceptor);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        try {
            return builder.build();
        } catch (IllegalStateException e) {
            throw new InvalidPropertyException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = HTTP_SETTINGS)
    static class WithHttpSettings {

        @Bean
        Transport coworkingClientTransport(
                CoworkingClientProperties properties,
                ObjectProvider<HttpClientSettings> settings,
                ObjectProvider<SslBundles> bundles,
                Environment environment) {
            return new BootTransport(
                    properties,
                    settings.getIfAvailable(HttpClientSettings::defaults),
                    bundles::getObject,
                    Threading.VIRTUAL.isActive(environment));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass(HTTP_SETTINGS)
    static class WithoutHttpSettings {

        @Bean
        Transport coworkingClientTransport(CoworkingClientProperties properties) {
            return new DefaultTransport(properties);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ObservationRegistry.class)
    @ConditionalOnBean(ObservationRegistry.class)
    static class WithObservation {

        /** Runs before the other interceptors, so that their work is observed as well. */
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        @ConditionalOnMissingBean
        ObservationInterceptor coworkingClientObservation(
                ObservationRegistry registry,
                ObjectProvider<CoworkingObservationConvention> conventions,
                Environment environment) {
            CoworkingObservationConvention convention =
                    conventions.getIfAvailable(() -> NamedConvention.of(environment));
            return convention == null
                    ? ObservationInterceptor.of(registry)
                    : ObservationInterceptor.of(registry, convention);
        }
    }
}
