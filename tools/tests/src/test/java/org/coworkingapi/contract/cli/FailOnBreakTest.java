package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.document.BrokenDocuments;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reviews a document with a wrong value in each location: a review, or an error with file and line; never a failure.
 */
class FailOnBreakTest {

    private static final Path WHOLE = Path.of("../lint/src/test/resources/org/coworkingapi/contract/lint/whole.yaml")
            .toAbsolutePath();
    private static final @Nullable Object[] OTHERS = {
        Map.of(), List.of(), "text", 7, true, null, List.of("text"), Map.of("name", 1)
    };
    /** All at once takes minutes, so each place gets one of the others at most. */
    private static final int EACH = Integer.getInteger("any-break.each", 21);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"3.0.3, true", "3.1.0, false"})
    void is_reviewed_or_refused(String version, boolean isOld) throws IOException {
        Node root = NodeReader.read(WHOLE);
        List<String> locations = new ArrayList<>();
        BrokenDocuments.pointers(root, locations);
        int next = 0;
        for (String location : locations) {
            for (@Nullable Object other : OTHERS) {
                if (next++ % EACH != 0) {
                    continue;
                }
                Path broken = Files.writeString(
                        folder.resolve("broken.json"),
                        JsonMapper.shared()
                                .writeValueAsString(BrokenDocuments.replaced(root, location, other))
                                .replace("3.0.3", version));

                ByteArrayOutputStream err = new ByteArrayOutputStream();
                int code = isOld ? review(err, broken, WHOLE) : review(err, WHOLE, broken);

                assertThat(code).as("%s at %s: %s", other, location, err).isLessThan(ExitCode.INTERNAL_FAILURE);
                if (code == ExitCode.BAD_INPUT) {
                    assertThat(err.toString(StandardCharsets.UTF_8))
                            .startsWith("broken.json:1: ")
                            .hasLineCount(1);
                }
            }
        }
        assertThat(next).isGreaterThan(1_900);
    }

    private int review(OutputStream err, Path old, Path now) {
        PrintStream out = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return ContractCommand.run(
                new Console(folder, out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false),
                "review",
                old.toString(),
                now.toString());
    }
}
