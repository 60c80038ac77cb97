package org.coworkingapi.server.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogScannerTest {

    private static final String START = "2026-11-29T19:17:17Z [http-1] [-] DEBUG o.c.TeamController | ";

    private final LogScanner scanner = new LogScanner(FixtureNames.all());

    @TempDir
    private Path folder;

    @Test
    void the_scanner_finds_tokens_e_mail_addresses_and_names() {
        assertFinding(
                "token",
                "Authorization: Bearer abc.def.ghi",
                "refused eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.x",
                "bearer  a-b.c",
                "no JSON: 'eyJraWQiOiJkZW1vIg'");
        assertFinding(
                "e-mail address",
                "to jane@techinnovators.com",
                "GET /jane%40techinnovators.com",
                "<a.b+c@d.example.org>");
        assertFinding("name", "Jane Smith joined", "jane", "(wilson)", "Duplicate entry 'İpek Yılmaz'", "王芳", "Zoë");
    }

    @Test
    void the_scanner_accepts_lines_without_personal_data() {
        for (String line : List.of(
                "",
                "invalid_token",
                "Bearer realm=\"coworking-api\"",
                "Coworker 101 is not in team 55",
                "DEBUG o.c.s.stub.bearer.BearerEntryPoint",
                "jdbc:h2:mem:5a3f0d6e",
                "janedoes",
                "JDK 17.0.15",
                "java.lang.Object@1a2b3c",
                "HikariPool-1 - Start completed.")) {
            assertThat(scanner.kindOf(START + line)).as(line).isEmpty();
        }
    }

    @Test
    void the_scanner_reports_the_line_number_and_the_kind_of_a_finding() throws Exception {
        Path log = folder.resolve("server.log");
        Files.writeString(log, START + "good\n" + START + "loaded team of grace mbeki\n" + START + "good\n");
        assertThat(scanner.scan(log))
                .singleElement()
                .hasToString(log + ":2: Do not log this name: " + START + "loaded team of grace mbeki");
    }

    @Test
    void the_fixture_has_full_names_first_names_and_last_names() {
        assertThat(FixtureNames.all())
                .contains("Jane Smith", "Jane", "Smith", "Grace Mbeki", "Sólveig Guðmundsdóttir")
                .hasSizeGreaterThan(60);
    }

    private void assertFinding(String kind, String... lines) {
        for (String line : lines) {
            assertThat(scanner.kindOf(START + line)).as(line).hasValue(kind);
        }
    }
}
