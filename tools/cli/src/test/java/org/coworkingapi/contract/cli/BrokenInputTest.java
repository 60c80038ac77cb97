package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that an invalid file leads to exit code 2 and to one sentence with file and line. */
class BrokenInputTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken");
    private static final String GOOD = "openapi: 3.0.3\ninfo: {title: T, version: 1.0.0}\npaths: {}\n";

    @TempDir
    Path folder;

    static List<Path> brokenFiles() throws IOException {
        try (Stream<Path> files = Files.list(BROKEN)) {
            return files.map(Path::getFileName).sorted().toList();
        }
    }

    /** Each file begins with a comment that contains the line and the expected sentence. */
    @ParameterizedTest
    @MethodSource("brokenFiles")
    void reports_file_and_line_of_an_invalid_document(Path file) throws IOException {
        String expected =
                file + ":" + Files.readAllLines(BROKEN.resolve(file)).get(0).substring("# ".length());
        Path good = Files.writeString(folder.resolve("good.yaml"), GOOD);

        for (CommandRun run : List.of(
                CommandRun.in(BROKEN, "review", good.toString(), file.toString()),
                CommandRun.in(BROKEN, "review", file.toString(), good.toString()),
                CommandRun.in(BROKEN, "usage", file.toString(), "--contracts", folder.toString()))) {
            assertThat(run).isEqualTo(new CommandRun(2, "", expected + System.lineSeparator()));
        }
    }

    @Test
    void rejects_a_missing_file() throws IOException {
        assertRejected("nothing.yaml", "nothing.yaml:1: The file does not exist.");
    }

    @Test
    void rejects_a_URL_in_place_of_a_file() throws IOException {
        String url = "https://example.com/openapi.yaml";
        String good = Files.writeString(folder.resolve("good.yaml"), GOOD).toString();
        String contracts = folder.toString();

        for (CommandRun run : List.of(
                CommandRun.in(folder, "review", url, good),
                CommandRun.in(folder, "review", good, url),
                CommandRun.in(folder, "review", url),
                CommandRun.in(folder, "lint", url),
                CommandRun.in(folder, "usage", url, "--contracts", contracts),
                CommandRun.in(folder, "check", url, "--contracts", contracts),
                CommandRun.in(folder, "coverage", url, "--contracts", contracts),
                CommandRun.in(folder, "verify", url, "--contracts", contracts, "--url", "https://example.com"))) {
            assertThat(run)
                    .isEqualTo(new CommandRun(
                            2,
                            "",
                            "'" + url + "' is a URL; download the document, and name the file."
                                    + System.lineSeparator()));
        }
    }

    @Test
    void rejects_a_folder_in_place_of_a_file() throws IOException {
        Files.createDirectory(folder.resolve("specs"));

        assertRejected("specs", "specs:1: The path is a folder, not a file.");
    }

    /** Reading from a device may block forever. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void rejects_a_reference_to_a_device() throws IOException {
        writeFile(
                "device.yaml",
                "openapi: 3.0.3\ninfo: {title: T, version: 1.0.0}\npaths:\n  /a: {$ref: /dev/null}\n"
                        .getBytes(StandardCharsets.UTF_8));

        assertRejected("device.yaml", "device.yaml:4: The $ref '/dev/null' does not point to a regular file.");
    }

    @Test
    void rejects_an_empty_file() throws IOException {
        writeFile("empty.yaml", " \n\n".getBytes(StandardCharsets.UTF_8));

        assertRejected("empty.yaml", "empty.yaml:1: The file is empty.");
    }

    @Test
    void rejects_a_binary_file() throws IOException {
        writeFile("a.class", new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61});

        assertRejected("a.class", "a.class:1: The file is not encoded in UTF-8.");
    }

    @Test
    void rejects_a_file_with_invalid_characters() throws IOException {
        writeFile("nul.yaml", "openapi: 3.0.3\nname: a\0b\n".getBytes(StandardCharsets.UTF_8));

        assertRejected("nul.yaml", "nul.yaml:2: Invalid YAML: U+0000 is not allowed in YAML.");
    }

    @Test
    void rejects_a_file_that_is_not_in_UTF_8() throws IOException {
        writeFile("latin.yaml", "openapi: 3.0.3\ninfo: {title: Müller}\n".getBytes(StandardCharsets.ISO_8859_1));

        assertRejected("latin.yaml", "latin.yaml:1: The file is not encoded in UTF-8.");
    }

    @Test
    void rejects_a_file_that_is_nested_too_deeply() throws IOException {
        writeFile("deep.yaml", ("openapi: 3.0.3\npaths: " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        writeFile(
                "deep.json",
                ("{\"openapi\": \"3.0.3\",\n\"paths\": " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8));

        assertRejected("deep.yaml", "deep.yaml:2: The document is nested more than 500 levels deep.");
        assertRejected("deep.json", "deep.json:2: The document is nested more than 500 levels deep.");
    }

    @Test
    void rejects_a_file_with_aliases_that_expand_to_too_many_values() throws IOException {
        StringBuilder bomb = new StringBuilder(GOOD).append("x-0: &a0 [a, a, a, a, a, a, a, a, a, a]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("x-")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append(("*a" + (i - 1) + ", ").repeat(10))
                    .append("]\n");
        }
        writeFile("bomb.yaml", bomb.toString().getBytes(StandardCharsets.UTF_8));

        assertRejected("bomb.yaml", "bomb.yaml:4: The aliases expand to more than 1000000 values.");
    }

    @Test
    void rejects_merge_keys_that_multiply_an_empty_object_too_often() throws IOException {
        StringBuilder bomb = new StringBuilder(GOOD).append("x-0: &a0 {}\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("x-%d: &a%d {<<: [%s]}\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
        }
        writeFile("bomb.yaml", bomb.toString().getBytes(StandardCharsets.UTF_8));

        assertRejected("bomb.yaml", "bomb.yaml:5: The aliases expand to more than 1000000 values.");
    }

    @Test
    void rejects_an_extension_that_refers_to_itself() throws IOException {
        writeFile(
                "loop.yaml",
                (GOOD + "x-a: {properties: {p: {$ref: '#/x-b'}}}\nx-b: {$ref: '#/x-b'}\n"
                                + "components: {schemas: {A: {$ref: '#/x-a'}}}\n")
                        .getBytes(StandardCharsets.UTF_8));

        assertRejected("loop.yaml", "loop.yaml:4: The $ref '#/x-b' is circular: it resolves to itself.");
    }

    @Test
    void rejects_an_alias_that_contains_itself() throws IOException {
        writeFile("self.yaml", (GOOD + "x-a: &a\n  b: *a\n").getBytes(StandardCharsets.UTF_8));

        assertRejected("self.yaml", "self.yaml:5: The document is nested more than 500 levels deep.");
    }

    @Test
    void reports_the_line_of_invalid_JSON() throws IOException {
        writeFile("broken.json", "{\n  \"openapi\": \"3.0.3\",\n}\n".getBytes(StandardCharsets.UTF_8));
        writeFile("more.json", "{}\n{}\n".getBytes(StandardCharsets.UTF_8));

        assertRejected(
                "broken.json",
                "broken.json:3: Invalid JSON: Unexpected character ('}' (code 125)): was expecting double-quote to start "
                        + "property name.");
        assertRejected("more.json", "more.json:2: Unexpected content after the end of the document.");
    }

    private void writeFile(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private void assertRejected(String file, String sentence) throws IOException {
        Path good = Files.writeString(folder.resolve("good.yaml"), GOOD);
        assertThat(CommandRun.in(folder, "review", good.toString(), file))
                .isEqualTo(new CommandRun(2, "", sentence + System.lineSeparator()));
        assertThat(CommandRun.in(folder, "lint", file))
                .isEqualTo(new CommandRun(2, "", sentence + System.lineSeparator()));
    }
}
