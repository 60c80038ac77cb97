package org.coworkingapi.contract.review.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/** Reads the schemas of one document, each once, so that recursion ends where it began. */
final class SchemaReader {

    private final Document document;
    private final Map<List<Node>, Schema> schemas = new HashMap<>();

    public SchemaReader(Document document) {
        this.document = document;
    }

    Document document() {
        return document;
    }

    /**
     * The schema at a node, or that its reference leads to.
     *
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if it is none
     */
    public Schema read(Node node) {
        return read(List.of(node));
    }

    /** What several nodes say of the same value. */
    Schema read(List<Node> nodes) {
        List<Node> key = nodes.stream().map(this::resolved).distinct().toList();
        Schema known = schemas.get(key);
        if (known == null) {
            known = new Schema(this, key);
            schemas.put(key, known);
        }
        return known;
    }

    /** A reference with nothing beside it is what it leads to. */
    private Node resolved(Node node) {
        Node at = node;
        while (Document.reference(at).isPresent()
                && (document.isVersion30() || at.members().size() == 1)) {
            at = document.target(at);
        }
        return at;
    }
}
