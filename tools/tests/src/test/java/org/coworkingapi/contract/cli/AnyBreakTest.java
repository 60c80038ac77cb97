package org.coworkingapi.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.document.Broken;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever stands in whatever place of a document: it is reviewed, or refused with file and line; the program never
 * fails.
 */
class AnyBreakTest {

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
        List<String> places = new ArrayList<>();
        Broken.pointers(root, places);
        int next = 0;
        for (String place : places) {
            for (@Nullable Object other : OTHERS) {
                if (next++ % EACH != 0) {
                    continue;
                }
                Path broken = Files.writeString(
                        folder.resolve("broken.json"),
                        JsonMapper.shared()
                                .writeValueAsString(Broken.replaced(root, place, other))
                                .replace("3.0.3", version));

                Run run = isOld
                        ? Run.in(folder, "review", broken.toString(), WHOLE.toString())
                        : Run.in(folder, "review", WHOLE.toString(), broken.toString());

                assertThat(run.code())
                        .as("%s at %s: %s", other, place, run.err())
                        .isLessThan(ExitCode.INTERNAL_FAILURE);
                if (run.code() == ExitCode.BAD_INPUT) {
                    assertThat(run.err()).startsWith("broken.json:1: ").hasLineCount(1);
                }
            }
        }
        assertThat(next).isGreaterThan(1_900);
    }
}
