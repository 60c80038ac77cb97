package org.coworkingapi.contract.openapi.document;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** A YAML or JSON file with access to its values by JSON pointer. */
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
     * @throws BadInputException if the file cannot be read, is neither YAML nor JSON, or contains a duplicate key
     */
    public static SourceFile read(Path path) {
        return of(NodeReader.read(path));
    }

    /** Parses the content of a file. */
    public static SourceFile of(Path path, String text) {
        return of(NodeReader.of(path, text));
    }

    /** Wraps the root of a file, or of one document in a file with several. */
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

    /** Returns the value at a JSON pointer (RFC 6901), or a missing node if it does not exist. */
    public JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** Returns the line, starting at 1, of the value at a JSON pointer, or of its nearest ancestor that exists. */
    public int line(String pointer) {
        return node.nearest(pointer).line();
    }

    @Override
    public String toString() {
        return path().toString();
    }
}
