package org.coworkingapi.server.stub.shape;

import org.coworkingapi.server.stub.operation.OperationConfiguration;
import org.coworkingapi.server.stub.operation.Operations;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Auto-configuration that applies {@code _shape} to operations and checks that their responses are complete. */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(ResponseProperties.class)
@Import({OperationConfiguration.class, ShapeAdvice.class})
public final class ShapeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Shapes shapes(JsonMapper mapper) {
        return new Shapes(mapper);
    }

    @Bean
    CompletenessCheck responseCompleteness(ResponseProperties properties) {
        return new CompletenessCheck(properties.incompleteResponses());
    }

    @Bean
    WebMvcConfigurer shapeInterceptorConfigurer(Operations operations, Shapes shapes, CompletenessCheck completeness) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                // Authentication and rate limits take precedence over errors in the shape.
                registry.addInterceptor(new ShapeInterceptor(operations, shapes, completeness))
                        .order(Ordered.LOWEST_PRECEDENCE - 1);
            }
        };
    }
}
