package org.coworkingapi.server.app.drift;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A fault that is seeded in a file.
 *
 * @param kind category of the fault
 * @param name description of the fault, as a sentence without a full stop
 * @param file path of the file, relative to the repository
 * @param from string whose first occurrence is replaced; empty to delete the file
 * @param to replacement
 */
record SeededFault(String kind, String name, String file, String from, String to) {

    static List<SeededFault> all() {
        try (InputStream faults = SeededFault.class.getResourceAsStream("/drift/seeded.yaml")) {
            return new YAMLMapper().readerForListOf(SeededFault.class).readValue(faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the path of the affected contract, relative to the repository. For a fault in a stub, this is the
     * contract from which the stub was generated.
     */
    String contract() {
        return file.replaceFirst("^mappings/", "contracts/").replaceFirst("\\.json$", ".yaml");
    }

    /** Changes the file in a copy of the repository. */
    void applyTo(Path root) {
        Path path = root.resolve(file);
        try {
            if (from.isEmpty()) {
                Files.delete(path);
                return;
            }
            String text = Files.readString(path);
            int index = text.indexOf(from);
            if (index < 0) {
                throw new IllegalStateException("Cannot seed the fault '" + name + "': " + file + " does not contain '"
                        + from + "'; update seeded.yaml.");
            }
            Files.writeString(path, text.substring(0, index) + to + text.substring(index + from.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
