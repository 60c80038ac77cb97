package org.coworkingapi.server.stub.problem;

import io.micrometer.observation.ObservationRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.catalina.Pipeline;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.coworkingapi.server.stub.operation.ApiScope;
import org.coworkingapi.server.stub.operation.OperationConfiguration;
import org.coworkingapi.server.stub.operation.Operations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.CompositeRequestRejectedHandler;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.ObservationMarkingRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Auto-configuration that turns errors of operations into problems of the spec. With
 * {@code coworking.scope=application}, it turns all errors of the application into problems.
 */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({OperationConfiguration.class, StrictParameters.class})
public final class ProblemAutoConfiguration {

    private static final String SCOPE = "coworking.scope";
    private static final String APPLICATION = "application";

    /** Replaces the error controller of Spring Boot, so that a direct request to the error path gets 404. */
    @Bean
    @ConditionalOnProperty(name = SCOPE, havingValue = APPLICATION)
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController(ApiScope scope, JsonMapper mapper) {
        return new ProblemErrorController(scope, mapper);
    }

    @Bean
    @ConditionalOnProperty(name = SCOPE, havingValue = "operations", matchIfMissing = true)
    OperationErrorHandlerMapping coworkingOperationErrors(ApiScope scope, JsonMapper mapper)
            throws NoSuchMethodException {
        return new OperationErrorHandlerMapping(scope, mapper);
    }

    /** Registers the filter before Spring Security, whose filters parse the path. */
    @Bean
    FilterRegistrationBean<MalformedPathFilter> malformedPathFilter(ApiScope scope) {
        var registration = new FilterRegistrationBean<>(new MalformedPathFilter(scope));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    @ConditionalOnMissingBean
    RequestRejectedHandler problemRequestRejectedHandler(
            ApiScope scope,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver,
            ObjectProvider<ObservationRegistry> observations) {
        return new ProblemRequestRejectedHandler(
                scope, resolver, defaultHandler(observations.getIfAvailable(() -> ObservationRegistry.NOOP)));
    }

    /** Returns the default handler of Spring Security, which applies to paths outside the spec. */
    private static RequestRejectedHandler defaultHandler(ObservationRegistry observations) {
        RequestRejectedHandler status = new HttpStatusRequestRejectedHandler();
        return observations.isNoop()
                ? status
                : new CompositeRequestRejectedHandler(
                        new ObservationMarkingRequestRejectedHandler(observations), status);
    }

    @Bean
    WebMvcConfigurer problemConfigurer(
            ApiScope scope,
            Operations operations,
            ObjectProvider<ProblemTranslator> translators,
            ObjectProvider<JsonMapper> mapper) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ExcludedMediaTypeInterceptor(operations));
                registry.addInterceptor(new MalformedQueryInterceptor(operations));
                // These follow the interceptor of _shape, whose errors have their own codes.
                registry.addInterceptor(new RepeatedParameterInterceptor(operations))
                        .order(Ordered.LOWEST_PRECEDENCE);
                registry.addInterceptor(new PlainTextInterceptor(operations)).order(Ordered.LOWEST_PRECEDENCE);
            }

            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                ProblemTranslation translation =
                        new ProblemTranslation(translators.orderedStream().toList(), scope);
                resolvers.add(0, ProblemResolver.first(scope, translation, mapper.getObject()));
                resolvers.add(indexOfDefault(resolvers), ProblemResolver.last(scope, translation, mapper.getObject()));
            }

            /**
             * Returns the index at which to insert the last resolver: before Spring's default resolver, which mistakes
             * a lost database connection for a disconnected client.
             */
            private static int indexOfDefault(List<HandlerExceptionResolver> resolvers) {
                return IntStream.range(0, resolvers.size())
                        .filter(i -> resolvers.get(i) instanceof DefaultHandlerExceptionResolver)
                        .findFirst()
                        .orElse(resolvers.size());
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(TomcatServletWebServerFactory.class)
    static class Tomcat {

        /** Runs after the customizer of Spring Boot, because the valve that is added last reports first. */
        @Bean
        @Order
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValveCustomizer(
                ApiScope scope, JsonMapper mapper) {
            return factory -> factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    addDefaultReportValve(host.getPipeline());
                    host.getPipeline().addValve(new ProblemValve(context.getPath(), scope, mapper));
                }
            });
        }

        /** Adds the default valve early. Otherwise Tomcat would add it at startup, after {@link ProblemValve}. */
        private static void addDefaultReportValve(Pipeline pipeline) {
            if (Arrays.stream(pipeline.getValves()).noneMatch(ErrorReportValve.class::isInstance)) {
                pipeline.addValve(new ErrorReportValve());
            }
        }
    }
}
