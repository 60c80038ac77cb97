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

/** Makes every error of an operation a problem of the spec; with {@code coworking.scope=application}, every error. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({OperationConfiguration.class, StrictIntegers.class})
public final class ProblemAutoConfiguration {

    private static final String SCOPE = "coworking.scope";
    private static final String APPLICATION = "application";

    /** Replaces Boot's controller, so that the error path itself is an unknown path too. */
    @Bean
    @ConditionalOnProperty(name = SCOPE, havingValue = APPLICATION)
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController(ApiScope scope, JsonMapper mapper) {
        return new ProblemErrorController(scope, mapper);
    }

    @Bean
    @ConditionalOnProperty(name = SCOPE, havingValue = "operations", matchIfMissing = true)
    OperationErrors coworkingOperationErrors(ApiScope scope, JsonMapper mapper) throws NoSuchMethodException {
        return new OperationErrors(scope, mapper);
    }

    /** Before Spring Security, whose filters parse the path. */
    @Bean
    FilterRegistrationBean<ReadablePath> readablePathFilter(ApiScope scope) {
        var registration = new FilterRegistrationBean<>(new ReadablePath(scope));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    @ConditionalOnMissingBean
    RequestRejectedHandler refusedRequests(
            ApiScope scope,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            ObjectProvider<ObservationRegistry> observations) {
        return new RefusedRequests(
                scope, problems, springsOwn(observations.getIfAvailable(() -> ObservationRegistry.NOOP)));
    }

    /** The handler that Spring Security uses when there is no bean. */
    private static RequestRejectedHandler springsOwn(ObservationRegistry observations) {
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
                registry.addInterceptor(new SuccessIsJson(operations));
                registry.addInterceptor(new ReadableQuery(operations));
            }

            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                ProblemTranslation translation =
                        new ProblemTranslation(translators.orderedStream().toList(), scope);
                resolvers.add(0, ProblemResolver.first(scope, translation, mapper.getObject()));
                resolvers.add(indexOfDefault(resolvers), ProblemResolver.last(scope, translation, mapper.getObject()));
            }

            /** Spring's default takes a lost database connection for a lost client, and answers with an empty 200. */
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

        /** After Boot's own customizer, because the valve that is added last reports first. */
        @Bean
        @Order
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValveCustomizer(
                ApiScope scope, JsonMapper mapper) {
            return factory -> factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    keepReports(host.getPipeline());
                    host.getPipeline().addValve(new ProblemValve(context.getPath(), scope, mapper));
                }
            });
        }

        /** Tomcat would add its own valve at the start, after ours. */
        private static void keepReports(Pipeline pipeline) {
            if (Arrays.stream(pipeline.getValves()).noneMatch(ErrorReportValve.class::isInstance)) {
                pipeline.addValve(new ErrorReportValve());
            }
        }
    }
}
