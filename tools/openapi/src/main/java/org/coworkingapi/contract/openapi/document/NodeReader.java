package org.coworkingapi.contract.openapi.document;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads YAML and JSON files. */
public final class NodeReader {

    static final String MISSING = "The file does not exist.";

    private NodeReader() {}

    /**
     * Reads a file.
     *
     * @throws BadInputException if the file cannot be read, is neither YAML nor JSON, or contains a duplicate key
     */
    public static Node read(Path path) {
        return read(DocumentSource.onDisk(path));
    }

    /**
     * Reads a file.
     *
     * @throws BadInputException as {@link #read(Path)}
     */
    public static Node read(DocumentSource source) {
        return of(source.path(), text(source));
    }

    /**
     * Reads a file, and accepts defects that other tools accept. In JSON, the last of several duplicate keys is used.
     * In YAML, a block scalar may start with empty lines that have too many spaces.
     *
     * @param defects receives the defects
     * @throws BadInputException if the file cannot be read, or is neither YAML nor JSON
     */
    static Node readLeniently(DocumentSource source, Consumer<BadInputException> defects) {
        Path path = source.path();
        String content = nonBlank(path, text(source));
        return isJson(path, content)
                ? new JsonReader(path, defects).read(content)
                : new YamlReader(path).readLeniently(content, defects);
    }

    /**
     * Reads a file, or returns an empty {@code Optional} if it has no content except comments.
     *
     * @throws BadInputException as {@link #read(Path)}
     */
    public static Optional<Node> readIfAny(DocumentSource source) {
        String text = text(source);
        return withoutByteOrderMark(text).isBlank() || new YamlReader(source.path()).isEmpty(withoutByteOrderMark(text))
                ? Optional.empty()
                : Optional.of(of(source.path(), text));
    }

    private static String text(DocumentSource source) {
        Path path = source.path();
        try {
            return source.files().read(path);
        } catch (CharacterCodingException e) {
            throw new BadInputException(path, 1, "The file is not encoded in UTF-8.");
        } catch (NoSuchFileException e) {
            throw new BadInputException(path, 1, MISSING);
        } catch (IOException e) {
            throw new BadInputException(
                    path,
                    1,
                    Files.isDirectory(path) ? "The path is a folder, not a file." : "The file cannot be read.");
        }
    }

    /**
     * Reads all documents of a YAML file, which are separated by {@code ---}. Empty documents are skipped.
     *
     * @throws BadInputException as {@link #read(Path)}
     */
    public static List<Node> readAll(Path path) {
        return new YamlReader(path).readAll(nonBlank(path, text(DocumentSource.onDisk(path))));
    }

    /** Parses the content of a file. */
    public static Node of(Path path, String text) {
        String content = nonBlank(path, text);
        return isJson(path, content)
                ? new JsonReader(path, NodeReader::reject).read(content)
                : new YamlReader(path).read(content);
    }

    private static boolean isJson(Path path, String content) {
        return content.stripLeading().startsWith("{") && path.toString().endsWith(".json");
    }

    private static void reject(BadInputException defect) {
        throw defect;
    }

    private static String nonBlank(Path path, String text) {
        String content = withoutByteOrderMark(text);
        if (content.isBlank()) {
            throw new BadInputException(path, 1, "The file is empty.");
        }
        return content;
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
