package org.coworkingapi.server.app.drift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies files to another folder. */
final class FileCopy {

    private FileCopy() {}

    static void of(Path from, Path to, String... files) {
        for (String file : files) {
            try {
                Files.createDirectories(to.resolve(file).getParent());
                Files.copy(from.resolve(file), to.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
