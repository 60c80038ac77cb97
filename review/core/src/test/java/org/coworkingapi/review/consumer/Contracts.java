package org.coworkingapi.review.consumer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.coworkingapi.review.document.Document;
import org.coworkingapi.review.document.SourceFile;

/** A folder of contracts that a test writes. */
public final class Contracts {

    private final Path folder;

    public Contracts(Path folder) {
        this.folder = folder;
    }

    public Contracts with(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Usage usage(String document) {
        return Usage.read(folder, document(document), Set.of("_shape"));
    }

    public static Document document(String text) {
        return Document.of(SourceFile.of(Path.of("openapi.yaml"), text));
    }
}
