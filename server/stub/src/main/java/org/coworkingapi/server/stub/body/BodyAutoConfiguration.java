package org.coworkingapi.server.stub.body;

import jakarta.validation.Validator;
import org.coworkingapi.server.stub.operation.OperationConfiguration;
import org.coworkingapi.server.stub.operation.Operations;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Auto-configuration that checks the request bodies of operations. */
@AutoConfiguration(after = {JacksonAutoConfiguration.class, ValidationAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(BodyProperties.class)
@Import(OperationConfiguration.class)
public final class BodyAutoConfiguration {

    @Bean
    BodyAdvice bodyAdvice(Operations operations, BodyProperties properties, JsonMapper mapper, Validator validator) {
        CheckLimit limit = CheckLimit.perProcessor(properties.maxWait());
        return new BodyAdvice(operations, properties, new BodyCheck(mapper, validator, limit));
    }
}
