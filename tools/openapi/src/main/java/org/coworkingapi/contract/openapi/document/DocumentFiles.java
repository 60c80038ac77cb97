package org.coworkingapi.contract.openapi.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a document. If they are not on disk, their paths are only names in messages and reports. */
public interface DocumentFiles {

    /** The files on disk. */
    DocumentFiles ON_DISK = Files::readString;

    /**
     * Returns the content of a file.
     *
     * @throws java.nio.file.NoSuchFileException if the file does not exist
     * @throws java.nio.charset.CharacterCodingException if the file is not encoded in UTF-8
     */
    String read(Path file) throws IOException;

    /** Resolves a path that is relative to the folder of a file. */
    default Path sibling(Path file, String relative) {
        return file.resolveSibling(relative).normalize();
    }

    /** Returns the files in a folder, or an empty {@code Optional} if the path is not a folder. */
    default Optional<List<Path>> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return Optional.of(files.filter(Files::isRegularFile).toList());
        }
    }

    /** Returns whether the path is a file. */
    default boolean isFile(Path path) {
        return Files.isRegularFile(path);
    }
}
