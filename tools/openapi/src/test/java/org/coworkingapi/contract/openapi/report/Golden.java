package org.coworkingapi.contract.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a report looked like when somebody last read it. With {@code -Dgolden.write} it is written anew, to be read
 * again.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/report/golden");

    private Golden() {}

    static void assertIs(String name, String text) {
        Path file = FOLDER.resolve(name);
        try {
            if (System.getProperty("golden.write") != null) {
                Files.writeString(file, text);
            }
            assertThat(text).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
