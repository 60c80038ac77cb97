package org.coworkingapi.server.stub.http;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.coworkingapi.server.stub.operation.ApiScope;
import org.coworkingapi.server.stub.operation.OperationConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Auto-configuration that adds request ids and security headers to every response of the API and rejects
 * {@code OPTIONS}.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(OperationConfiguration.class)
public final class HttpAutoConfiguration {

    @Bean
    RequestIdListener requestIdListener(ApiScope scope) {
        return new RequestIdListener(scope);
    }

    @Bean
    FilterRegistrationBean<StandardHeadersFilter> standardHeadersFilter(ApiScope scope) {
        var registration = new FilterRegistrationBean<>(new StandardHeadersFilter(scope));
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebMvcConfigurer optionsInterceptorConfigurer(
            ApiScope scope, @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> resolver) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new OptionsInterceptor(scope, resolver)).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }
}
