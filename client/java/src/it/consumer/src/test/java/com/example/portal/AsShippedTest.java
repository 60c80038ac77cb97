package com.example.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests a consumer's program as it is deployed: its jar and the jars that its manifest lists. */
class AsShippedTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
        .options(WireMockConfiguration.options().dynamicPort())
        .build();

    private static final Path JAR = Path.of(System.getProperty("jar"));

    @TempDir
    private Path folder;

    @BeforeEach
    void serveTeams() {
        TeamResponses.serve(SERVER);
    }

    @Test
    void the_program_depends_only_on_the_client_jackson_and_jspecify() throws IOException {
        assertEquals(
            List.of("coworking-api-client-java", "jackson-annotations", "jackson-core", "jackson-databind", "jspecify"),
            dependencies().stream().map(jar -> jar.getParent().getParent().getFileName().toString()).sorted().toList());
    }

    @Test
    void the_program_runs_from_a_jlink_image() throws Exception {
        Path image = folder.resolve("image");
        String modules = String.join(File.pathSeparator, Stream.concat(Stream.of(JAR), dependencies().stream()).map(Path::toString).toList());

        int exitCode = ToolProvider.findFirst("jlink").orElseThrow().run(
            System.out, System.err, "--module-path", modules, "--add-modules", "com.example.portal", "--output", image.toString());

        assertEquals(0, exitCode);
        assertEquals(
            List.of(
                "com.example.portal", "com.fasterxml.jackson.annotation", "org.coworkingapi.client", "tools.jackson.core",
                "tools.jackson.databind"),
            java(image, "--list-modules").stream().map(module -> module.replaceFirst("@.*", ""))
                .filter(module -> !module.startsWith("java.") && !module.startsWith("jdk.")).sorted().toList());
        assertEquals(
            List.of("Tech Innovators: 12, 12 by name"),
            java(image, "-m", "com.example.portal/com.example.portal.Main", SERVER.baseUrl(), "jane-smith", "55"));
    }

    private static List<Path> dependencies() throws IOException {
        Path repository = Path.of(System.getProperty("repository"));
        try (JarFile jar = new JarFile(JAR.toFile())) {
            String path = jar.getManifest().getMainAttributes().getValue("Class-Path");
            return Stream.of(path.split(" ")).map(repository::resolve).toList();
        }
    }

    /** Runs the command and returns its output. */
    private static List<String> java(Path image, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(image.resolve("bin/java").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.lines().toList();
    }
}
