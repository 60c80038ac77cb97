package org.coworkingapi.contract.openapi.document;

import java.nio.file.Path;

/**
 * A location in a file.
 *
 * @param line the line, starting at 1
 * @param pointer the JSON pointer (RFC 6901) in the file
 */
public record SourceLocation(Path file, int line, String pointer) {

    /** Returns file and line in the format that editors and terminals link. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
