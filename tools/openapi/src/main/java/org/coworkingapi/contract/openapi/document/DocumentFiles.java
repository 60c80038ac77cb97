package org.coworkingapi.contract.openapi.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a document. The files need not be on disk; then their paths are names for messages and reports. */
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

    /** Returns whether the path is a file. */
    default boolean isFile(Path path) {
        return Files.isRegularFile(path);
    }
}
