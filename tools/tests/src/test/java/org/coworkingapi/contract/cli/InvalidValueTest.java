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
 * Reviews documents in which one value was replaced. Each document must lead to a review or to an error with file and
 * line, but not to an internal error.
 */
class InvalidValueTest {

    private static final Path COMPLETE = Path.of("../lint/src/test/resources/org/coworkingapi/contract/lint/whole.yaml")
            .toAbsolutePath();
    private static final @Nullable Object[] REPLACEMENTS = {
        Map.of(), List.of(), "text", 7, true, null, List.of("text"), Map.of("name", 1)
    };
    /** Only every n-th combination of location and replacement is tested, because testing all of them takes minutes. */
    private static final int STEP = Integer.getInteger("invalid-value.step", 21);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"3.0.3, true", "3.1.0, false"})
    void reviews_or_rejects_documents_with_one_invalid_value(String version, boolean isOldDocument) throws IOException {
        Node root = NodeReader.read(COMPLETE);
        List<String> locations = new ArrayList<>();
        BrokenDocuments.pointers(root, locations);
        int combinations = 0;
        for (String location : locations) {
            for (@Nullable Object replacement : REPLACEMENTS) {
                if (combinations++ % STEP != 0) {
                    continue;
                }
                Path broken = Files.writeString(
                        folder.resolve("broken.json"),
                        JsonMapper.shared()
                                .writeValueAsString(BrokenDocuments.replaced(root, location, replacement))
                                .replace("3.0.3", version));

                ByteArrayOutputStream err = new ByteArrayOutputStream();
                int exitCode = isOldDocument ? review(err, broken, COMPLETE) : review(err, COMPLETE, broken);

                assertThat(exitCode)
                        .as("%s at %s: %s", replacement, location, err)
                        .isLessThan(ExitCode.INTERNAL_FAILURE);
                if (exitCode == ExitCode.BAD_INPUT) {
                    assertThat(err.toString(StandardCharsets.UTF_8))
                            .startsWith("broken.json:1: ")
                            .hasLineCount(1);
                }
            }
        }
        assertThat(combinations).isGreaterThan(1_900);
    }

    private int review(OutputStream err, Path oldFile, Path newFile) {
        PrintStream out = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return ContractCommand.run(
                new Console(folder, out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false),
                "review",
                oldFile.toString(),
                newFile.toString());
    }
}
