package org.coworkingapi.contract.openapi.document;

import java.nio.file.Path;

/**
 * Where something stands.
 *
 * @param line from 1
 * @param pointer JSON pointer (RFC 6901) inside the file
 */
public record SourceLocation(Path file, int line, String pointer) {

    /** File and line, as editors and terminals understand it. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
