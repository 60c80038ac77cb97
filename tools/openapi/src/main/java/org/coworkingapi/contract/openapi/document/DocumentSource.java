package org.coworkingapi.contract.openapi.document;

import java.nio.file.Path;

/**
 * A file that can be read as a document.
 *
 * @param path the name of the file in messages and reports
 * @param files the files to which the document may refer
 */
public record DocumentSource(Path path, DocumentFiles files) {

    /** Returns the source for a file on disk. */
    public static DocumentSource onDisk(Path path) {
        return new DocumentSource(path, DocumentFiles.ON_DISK);
    }

    /** Returns the source for another file in the same folder. */
    public DocumentSource sibling(String name) {
        return new DocumentSource(files.sibling(path, name), files);
    }

    /** Returns whether the file exists. */
    public boolean exists() {
        return files.isFile(path);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
