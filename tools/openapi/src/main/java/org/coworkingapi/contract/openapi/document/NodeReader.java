package org.coworkingapi.contract.openapi.document;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads YAML and JSON files. */
public final class NodeReader {

    private NodeReader() {}

    /**
     * Reads a file.
     *
     * @throws BadInputException if it cannot be read, is neither YAML nor JSON, or has a key twice
     */
    public static Node read(Path path) {
        return of(path, text(path));
    }

    /**
     * Empty if the file holds nothing, or nothing but comments.
     *
     * @throws BadInputException as {@link #read}
     */
    public static Optional<Node> readIfAny(Path path) {
        String text = text(path);
        return unmarked(text).isBlank() || new YamlReader(path).isEmpty(unmarked(text))
                ? Optional.empty()
                : Optional.of(of(path, text));
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new BadInputException(path, 1, "It is not written in UTF-8.");
        } catch (NoSuchFileException e) {
            throw new BadInputException(path, 1, "There is no such file.");
        } catch (IOException e) {
            throw new BadInputException(
                    path, 1, Files.isDirectory(path) ? "It is a folder and no file." : "It cannot be read.");
        }
    }

    /**
     * Each document of a file of YAML that holds several, divided by {@code ---}; empty ones are left out.
     *
     * @throws BadInputException as {@link #read}
     */
    public static List<Node> readAll(Path path) {
        return new YamlReader(path).readAll(plain(path, text(path)));
    }

    /** The content of a file with that name. */
    public static Node of(Path path, String text) {
        String plain = plain(path, text);
        return plain.stripLeading().startsWith("{") && path.toString().endsWith(".json")
                ? new JsonReader(path).read(plain)
                : new YamlReader(path).read(plain);
    }

    private static String plain(Path path, String text) {
        String plain = unmarked(text);
        if (plain.isBlank()) {
            throw new BadInputException(path, 1, "It is empty.");
        }
        return plain;
    }

    /** Without the mark of its byte order. */
    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
