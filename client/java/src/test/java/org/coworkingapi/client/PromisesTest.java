package org.coworkingapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the tests named in {@code docs/client-promises.md} exist. */
class PromisesTest {

    private static final Path PAGE = Path.of("../../docs/client-promises.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|.*\\|(.*)\\|$");
    private static final Pattern TEST =
            Pattern.compile("`((?:[a-z]+\\.)*)([A-Z]\\w*Test)((?:\\.[A-Z]\\w*)*)(?:\\.([a-z]\\w*))?`(?!])");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    static List<String> testCells() throws IOException {
        return rows().stream().map(row -> row.group(2)).toList();
    }

    @Test
    void promises_are_numbered_from_1_to_24() throws IOException {
        assertThat(rows())
                .extracting(row -> Integer.valueOf(row.group(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("testCells")
    void promises_name_existing_tests(String testCell) throws Exception {
        List<MatchResult> tests = TEST.matcher(testCell).results().toList();
        List<String> links =
                LINK.matcher(testCell).results().map(link -> link.group(1)).toList();

        assertThat(tests.size() + links.size()).isPositive();
        assertThat(testCell.replaceAll(TEST.pattern(), "").replaceAll("\\[`[^`]+`\\]\\([^)]+\\)", ""))
                .isBlank();
        assertThat(links).allMatch(link -> Files.exists(PAGE.resolveSibling(link)));
        for (MatchResult test : tests) {
            Class<?> type = Class.forName("org.coworkingapi.client." + test.group(1) + test.group(2)
                    + test.group(3).replace('.', '$'));
            if (test.group(4) != null) {
                assertThat(Arrays.stream(type.getDeclaredMethods()).map(method -> method.getName()))
                        .contains(test.group(4));
            }
        }
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE)).results().toList();
    }
}
