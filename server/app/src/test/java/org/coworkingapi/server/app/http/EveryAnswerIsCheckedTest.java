package org.coworkingapi.server.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A test that called the server in its own way would take any answer for an answer of the spec. */
class EveryAnswerIsCheckedTest {

    private static final Pattern HTTP = Pattern.compile(
            "import (java\\.net\\.(http\\.|Socket;|HttpURLConnection|URL;)"
                    + "|io\\.restassured\\.RestAssured|org\\.apache\\.hc|okhttp3"
                    + "|org\\.springframework\\.(web\\.client|boot\\.resttestclient|test\\.web\\.(servlet|reactive)))|toURL\\(\\)\\.open");

    @Test
    void as_only_those_who_hold_answers_to_the_spec_call_a_server() throws IOException {
        try (Stream<Path> here = Files.walk(Path.of("src/test/java"));
                Stream<Path> stub = Files.walk(Path.of("../stub/src/test/java"))) {
            assertThat(Stream.concat(here, stub)
                            .filter(Files::isRegularFile)
                            .filter(file -> HTTP.matcher(text(file)).find())
                            .map(file -> file.getFileName().toString()))
                    // The generated tests call through REST Assured, which two of these lead to Api or to no server.
                    .containsExactlyInAnyOrder(
                            "Api.java",
                            "ContractVerification.java",
                            "FaultyNetwork.java",
                            "GeneratedTest.java",
                            "Load.java",
                            // Calls the management port, which is not part of the API.
                            "ManagementTest.java",
                            // Sends bytes that no HTTP client sends; Api checks its responses.
                            "RawConnection.java",
                            "SampleClient.java");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
