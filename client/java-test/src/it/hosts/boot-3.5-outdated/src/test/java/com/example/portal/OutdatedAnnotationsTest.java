package com.example.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.coworkingapi.client.CoworkingClient;
import org.coworkingapi.client.Shapes;
import org.coworkingapi.client.TokenProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OutdatedAnnotationsTest {

    record Card(String name) {}

    @EnableAutoConfiguration
    static class Application {}

    @Test
    void the_client_names_the_outdated_dependency_and_the_line_that_fixes_it() throws Exception {
        String message = messageOfBuild();

        assertThat(message)
                .matches("jackson-annotations 2\\.19\\.\\d+ is too old for Jackson 3\\.1\\.\\d+, which requires 2\\.21 or newer;"
                        + " with Spring Boot 3\\.5, add <\\S+> to the properties of the pom\\.");
        String line = message.substring(message.indexOf('<'), message.lastIndexOf('>') + 1);
        assertThat(Files.readString(Path.of("../boot-3.5/pom.xml"))).contains(line);
        assertThat(messageOfBuild()).isEqualTo(message);
        assertThatThrownBy(() -> Shapes.ofTeam(Card.class)).hasMessage(message);
    }

    @Test
    void the_application_reports_the_sentence_instead_of_a_stack_trace(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        Application.class,
                        "--coworking.client.base-url=http://localhost:1",
                        "--coworking.client.token=a-token"))
                .hasStackTraceContaining("jackson-annotations 2.19.");

        assertThat(output).contains("APPLICATION FAILED TO START", messageOfBuild()).doesNotContain("\tat ");
    }

    private static String messageOfBuild() {
        return catchThrowableOfType(IllegalStateException.class, () -> CoworkingClient.builder()
                        .baseUrl("http://localhost:1")
                        .token(TokenProvider.none())
                        .build())
                .getMessage();
    }
}
