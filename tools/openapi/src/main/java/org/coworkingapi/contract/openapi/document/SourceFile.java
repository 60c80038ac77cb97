package org.coworkingapi.contract.openapi.document;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** A YAML or JSON file whose values are found by their pointers. */
public final class SourceFile {

    private final Node node;
    private final JsonNode root;

    private SourceFile(Node node) {
        this.node = node;
        this.root = node.tree();
    }

    /**
     * Reads a file.
     *
     * @throws BadInputException if it cannot be read, is neither YAML nor JSON, or has a key twice
     */
    public static SourceFile read(Path path) {
        return of(NodeReader.read(path));
    }

    /** A file of that name with that text. */
    public static SourceFile of(Path path, String text) {
        return of(NodeReader.of(path, text));
    }

    /** A file, or one document of a file, that was read already. */
    public static SourceFile of(Node node) {
        return new SourceFile(node);
    }

    public Node node() {
        return node;
    }

    public Path path() {
        return node.file();
    }

    public JsonNode root() {
        return root;
    }

    /** The value at a JSON pointer (RFC 6901); a missing node if there is none. */
    public JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** The line, from 1, of the key at a JSON pointer, or of the nearest one around it that the file has. */
    public int line(String pointer) {
        return node.nearest(pointer).line();
    }

    @Override
    public String toString() {
        return path().toString();
    }
}
