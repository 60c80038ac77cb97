package org.coworkingapi.contract.verification.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {

    private static final Path FILE = Path.of("case.yaml");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {name: &x a, body: *x}        | it has the anchor '&x'; write the value out where it is needed
            {name: a, body: *x}           | it has the alias '*x'; write the value out where it is needed
            &x [*x]                       | it has the anchor '&x'; write the value out where it is needed
            {priority: !!int 1}           | it has the tag 'tag:yaml.org,2002:int'; write the value out where it is needed
            !!javax.script.X [a]          | it has the tag 'tag:yaml.org,2002:javax.script.X'; write the value out where it is needed
            {name: a, name: b}            | Duplicate Object property "name"
            """)
    void is_refused_where_two_parsers_would_read_two_things(String text, String reason) {
        assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> SourceFile.of(FILE, text))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void is_refused_before_it_is_too_deep_or_too_long_for_any_parser() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> SourceFile.of(FILE, "a:\n  " + "[".repeat(9000) + "]".repeat(9000)))
                .withMessage("case.yaml:2: it is nested more than 100 deep");
        assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> SourceFile.of(FILE, "x".repeat(2_000_001)))
                .withMessage("case.yaml:1: it is longer than 2000000 characters");
    }

    @Test
    void says_what_is_wrong_and_not_what_was_being_done() {
        assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> SourceFile.of(FILE, "a:\n\tb: 1"))
                .withMessage("case.yaml:2: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)");
    }

    @Test
    void is_written_in_utf_8(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("case.yaml"), "name: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> SourceFile.read(file))
                .withMessage(file + ":1: it is not written in UTF-8");
    }
}
