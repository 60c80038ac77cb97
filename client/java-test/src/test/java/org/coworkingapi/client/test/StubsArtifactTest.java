package org.coworkingapi.client.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubsArtifactTest {

    private static final String FOLDER = "META-INF/org.coworkingapi/coworking-api-server-app/";

    @TempDir
    private Path folder;

    @Test
    void files_are_read_from_a_folder() throws IOException {
        Path classes = classes("classes", "1.0.0");

        assertThat(StubsArtifact.files(classPath(classes))).containsOnly(Map.entry("mappings/a.json", "ä"));
    }

    @Test
    void files_are_read_from_a_jar() throws IOException {
        Path jar = folder.resolve("a jar.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry(FOLDER));
            out.putNextEntry(new JarEntry(FOLDER + "1.0.0/mappings/a.json"));
            out.write("ä".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(StubsArtifact.files(classPath(jar))).containsOnly(Map.entry("mappings/a.json", "ä"));
    }

    @Test
    void a_missing_artifact_is_an_error() {
        assertThatIllegalStateException()
                .isThrownBy(() -> StubsArtifact.files(classPath(folder)))
                .withMessage("The class path contains the stubs of coworking-api-server-app in the versions [];"
                        + " it must contain exactly one version.");
    }

    @Test
    void two_versions_are_an_error() throws IOException {
        Path version100 = classes("one", "1.0.0");
        Path version110 = classes("other", "1.1.0");

        assertThatIllegalStateException()
                .isThrownBy(() -> StubsArtifact.files(classPath(version100, version110)))
                .withMessageContaining("in the versions [1.0.0, 1.1.0]");
    }

    private Path classes(String name, String version) throws IOException {
        Path classes = folder.resolve(name);
        Path file = classes.resolve(FOLDER + version + "/mappings/a.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "ä");
        return classes;
    }

    private static ClassLoader classPath(Path... entries) throws IOException {
        URL[] urls = new URL[entries.length];
        for (int i = 0; i < entries.length; i++) {
            urls[i] = entries[i].toUri().toURL();
        }
        return new URLClassLoader(urls, null);
    }
}
