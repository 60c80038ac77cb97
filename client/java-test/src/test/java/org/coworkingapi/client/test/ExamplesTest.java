package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the versions in the example projects. They are built offline, so they must use the artifacts that this build
 * has fetched.
 */
class ExamplesTest {

    private static final Pattern VERSIONED =
            Pattern.compile("<artifactId>([\\w-]+)</artifactId>\\s*<version>(\\d[^<]*)</version>");

    @ParameterizedTest
    @ValueSource(strings = {"plain-java", "spring-boot", "test-kit"})
    void examples_use_the_versions_of_this_build(String example) throws IOException {
        String pom = Files.readString(Path.of("../examples", example, "pom.xml"));

        assertThat(versions(pom))
                .isNotEmpty()
                .allSatisfy((artifact, version) ->
                        assertThat(version).isEqualTo(System.getProperty("version.of." + artifact)));
        assertThat(pom)
                .contains("<coworking-api.version>" + System.getProperty("version.of.project")
                        + "</coworking-api.version>");
    }

    /** Returns the versions by artifact, except those that are properties. */
    private static Map<String, String> versions(String pom) {
        return VERSIONED
                .matcher(pom)
                .results()
                .filter(match -> match.group(2).contains("."))
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
    }
}
