package org.coworkingapi.server.app.drift;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A contradiction in a file.
 *
 * @param kind what is wrong, in a word or two
 * @param name what exactly, as a sentence without a full stop
 * @param file the file, from the root of the repository
 * @param from the text whose first occurrence is replaced; empty to delete the file
 * @param to what stands in its place
 */
record PlantedFault(String kind, String name, String file, String from, String to) {

    static List<PlantedFault> all() {
        try (InputStream faults = PlantedFault.class.getResourceAsStream("/drift/planted.yaml")) {
            return new YAMLMapper().readerForListOf(PlantedFault.class).readValue(faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contract that it is about, from the root of the repository; that of a stub is the one behind it. */
    String contract() {
        return file.replaceFirst("^mappings/", "contracts/").replaceFirst("\\.json$", ".yaml");
    }

    /** Changes the file below this folder. */
    void plant(Path root) {
        Path path = root.resolve(file);
        try {
            if (from.isEmpty()) {
                Files.delete(path);
                return;
            }
            String text = Files.readString(path);
            int at = text.indexOf(from);
            if (at < 0) {
                throw new IllegalStateException(
                        file + " has no '" + from + "': the fault '" + name + "' cannot be planted.");
            }
            Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
