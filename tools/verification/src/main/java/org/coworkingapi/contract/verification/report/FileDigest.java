package org.coworkingapi.contract.verification.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Sha256;

/** Computes SHA-256 digests of files, in lower-case hexadecimal. */
final class FileDigest {

    private FileDigest() {}

    private static String of(Path file) {
        try {
            return Sha256.hex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the digest that {@code find <folder> -type f | LC_ALL=C sort | xargs sha256sum | sha256sum} prints if it
     * runs in the root.
     */
    static String of(Path root, Path folder) {
        Path base = root.toAbsolutePath().normalize();
        try (Stream<Path> files = Files.walk(folder)) {
            return Sha256.hex(files.filter(Files::isRegularFile)
                    .map(file -> base.relativize(file.toAbsolutePath().normalize())
                            .toString()
                            .replace('\\', '/'))
                    .sorted()
                    .map(file -> of(base.resolve(file)) + "  " + file + '\n')
                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
