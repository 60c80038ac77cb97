package org.coworkingapi.client.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.coworkingapi.client.CoworkingClient;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;

/** An application that was processed ahead of time has the same client. */
class AotTest {

    @Test
    // Generated classes must be in the package and the class loader of the classes that they create.
    @CompileWithForkedClassLoader
    void generated_code_creates_the_client() {
        try (ApiServer server = ApiServer.responding(200, "{}")) {
            TestPropertyValues properties = TestPropertyValues.of(
                    "coworking.client.base-url=" + server.url(),
                    "coworking.client.token=a-token",
                    "coworking.client.timeout=7s",
                    "coworking.client.retry.attempts=2");
            AnnotationConfigApplicationContext building = new AnnotationConfigApplicationContext();
            properties.applyTo(building);
            building.register(Application.class);
            TestGenerationContext generation = new TestGenerationContext(Application.class);
            ClassName initializer = new ApplicationContextAotGenerator().processAheadOfTime(building, generation);
            generation.writeGeneratedContent();

            assertThat(generation.getRuntimeHints())
                    .matches(RuntimeHintsPredicates.reflection().onType(CoworkingClientProperties.class))
                    .matches(RuntimeHintsPredicates.reflection().onType(CoworkingClientProperties.Retry.class))
                    .matches(RuntimeHintsPredicates.reflection().onType(CoworkingClientProperties.Ssl.class));

            TestCompiler.forSystem().with(generation).compile(compiled -> {
                try (GenericApplicationContext running = new GenericApplicationContext()) {
                    properties.applyTo(running);
                    initialize(
                            compiled.getInstance(ApplicationContextInitializer.class, initializer.canonicalName()),
                            running);
                    running.refresh();

                    running.getBean(CoworkingClient.class).teams().profile(55);

                    assertThat(server.receivedHeader("Authorization")).isEqualTo("Bearer a-token");
                    assertThat(running.getBean(CoworkingClientProperties.class).timeout())
                            .isEqualTo(Duration.ofSeconds(7));
                    assertThat(running.getBean(CoworkingClientProperties.class)
                                    .retry()
                                    .attempts())
                            .isEqualTo(2);
                }
            });
        }
    }

    @SuppressWarnings("unchecked") // The generated initializer takes a context of this type.
    private static void initialize(ApplicationContextInitializer<?> initializer, GenericApplicationContext context) {
        ((ApplicationContextInitializer<GenericApplicationContext>) initializer).initialize(context);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        SslAutoConfiguration.class,
        HttpClientAutoConfiguration.class,
        CoworkingClientAutoConfiguration.class
    })
    static class Application {}
}
