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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A program of another team as it leaves the house: its jar, and the jars that this says it needs. */
class AsShippedTest {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
        .options(WireMockConfiguration.options().dynamicPort().usingFilesUnderClasspath(System.getProperty("stubs")))
        .build();

    private static final Path JAR = Path.of(System.getProperty("jar"));

    @TempDir
    private Path folder;

    @Test
    void needs_the_client_and_jackson_and_jspecify_and_nothing_else() throws IOException {
        assertEquals(
            List.of("coworking-api-client-java", "jackson-annotations", "jackson-core", "jackson-databind", "jspecify"),
            needed().stream().map(jar -> jar.getParent().getParent().getFileName().toString()).sorted().toList());
    }

    @Test
    void runs_from_an_image_that_jlink_makes_of_its_modules() throws Exception {
        Path image = folder.resolve("image");
        String modules = String.join(File.pathSeparator, Stream.concat(Stream.of(JAR), needed().stream()).map(Path::toString).toList());

        int failed = ToolProvider.findFirst("jlink").orElseThrow().run(
            System.out, System.err, "--module-path", modules, "--add-modules", "com.example.portal", "--output", image.toString());

        assertEquals(0, failed);
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

    private static List<Path> needed() throws IOException {
        Path repository = Path.of(System.getProperty("repository"));
        try (JarFile jar = new JarFile(JAR.toFile())) {
            String path = jar.getManifest().getMainAttributes().getValue("Class-Path");
            return Stream.of(path.split(" ")).map(repository::resolve).toList();
        }
    }

    /** What it prints. */
    private static List<String> java(Path image, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(image.resolve("bin/java").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed.lines().toList();
    }
}
