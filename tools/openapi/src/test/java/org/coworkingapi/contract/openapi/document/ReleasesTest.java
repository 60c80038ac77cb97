package org.coworkingapi.contract.openapi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "1.0.0.yaml, 1.0.1.yaml",
        "1.9.0.yaml, 1.10.0.json",
        "9.9.9.yml, v10.0.0.yaml",
        "2.0.0-rc.1.yaml, 2.0.0.yaml",
        "2.0.0-rc.2.yaml, 2.0.0-rc.10.yaml",
        "2.0.0-beta.yaml, 2.0.0-beta.1.yaml",
        "2.0.0-9.yaml, 2.0.0-alpha.yaml",
    })
    void selects_the_newer_version(String older, String newer) throws IOException {
        createFiles(newer, older);

        assertThat(newest(folder)).hasFileName(newer);
    }

    @Test
    void ignores_subfolders_and_ignores_files_that_are_not_named_after_a_version() throws IOException {
        createFiles("1.0.0.yaml", "openapi.yaml", "3.yaml", "2.0.0.txt", "02.0.0.yaml");
        Files.createDirectory(folder.resolve("4.0.0.yaml"));

        assertThat(newest(folder)).hasFileName("1.0.0.yaml");
    }

    @Test
    void returns_a_file_unchanged() throws IOException {
        createFiles("openapi.yaml");

        assertThat(newest(folder.resolve("openapi.yaml"))).hasFileName("openapi.yaml");
    }

    @Test
    void lists_the_oldest_version_first() throws IOException {
        createFiles("1.10.0.yaml", "1.9.0.yaml", "2.0.0.yaml", "2.0.0-rc.1.yaml");

        assertThat(Releases.all(DocumentSource.onDisk(folder)))
                .extracting(release -> release.path().getFileName().toString())
                .containsExactly("1.9.0.yaml", "1.10.0.yaml", "2.0.0-rc.1.yaml", "2.0.0.yaml");
    }

    @Test
    void rejects_a_folder_without_releases() throws IOException {
        createFiles("openapi.yaml");

        assertThatThrownBy(() -> newest(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageEndingWith(
                        ":1: The folder contains no release; add a file such as '1.0.0.yaml', '1.0.0.yml' or '1.0.0.json'.");
    }

    @Test
    void rejects_two_files_of_the_same_version() throws IOException {
        createFiles("1.0.0.yaml", "1.0.0.json", "2.0.0.yaml");

        assertThatThrownBy(() -> newest(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageEndingWith(
                        "1.0.0.yaml:1: The file '1.0.0.json' has the same version; remove one of the two.");
    }

    private static Path newest(Path path) {
        return Releases.newest(DocumentSource.onDisk(path)).path();
    }

    private void createFiles(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(folder.resolve(name));
        }
    }
}
