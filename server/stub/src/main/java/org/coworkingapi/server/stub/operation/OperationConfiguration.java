package org.coworkingapi.server.stub.operation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the operations and the scope. All auto-configurations of the stub import this class. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiScope.Properties.class)
public class OperationConfiguration {

    @Bean
    Operations coworkingOperations(@Value("${spring.mvc.servlet.path:}") String servletPath) {
        return Operations.ofTheSpec(servletPath);
    }

    @Bean
    ApiScope coworkingScope(ApiScope.Properties properties, Operations operations) {
        return new ApiScope(properties.scope(), operations);
    }
}
