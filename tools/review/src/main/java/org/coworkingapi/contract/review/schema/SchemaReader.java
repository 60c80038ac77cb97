package org.coworkingapi.contract.review.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/** A reader of the schemas of one document. Each schema is read once, so that recursive schemas are finite. */
final class SchemaReader {

    private final Document document;
    private final Map<List<Node>, Schema> schemas = new HashMap<>();
    private final Map<Node, Schema> unrestricted = new HashMap<>();

    SchemaReader(Document document) {
        this.document = document;
    }

    Document document() {
        return document;
    }

    /**
     * Returns the schema at a node, with its reference followed.
     *
     * @throws org.coworkingapi.contract.openapi.document.BadInputException if the node is not a schema
     */
    Schema read(Node node) {
        return read(List.of(node));
    }

    /** Returns the schema of a value that must conform to several nodes. */
    Schema read(List<Node> nodes) {
        List<Node> key =
                nodes.stream().map(document::resolveWithoutSiblings).distinct().toList();
        Schema schema = schemas.get(key);
        if (schema == null) {
            schema = new Schema(this, key.get(0), key, Map.of());
            schemas.put(key, schema);
        }
        return schema;
    }

    /** Returns a schema at a location that accepts all values. */
    Schema unrestricted(Node location) {
        return unrestricted.computeIfAbsent(location, key -> new Schema(this, key, List.of(), Map.of()));
    }

    /** Returns a schema with a single branch instead of several alternatives. */
    Schema select(Schema schema, Alternatives alternatives, Node branch) {
        Map<Node, Node> selectedBranches = new LinkedHashMap<>(schema.selectedBranches());
        selectedBranches.put(alternatives.node(), branch);
        List<Node> key = new ArrayList<>(schema.nodes());
        selectedBranches.forEach((list, selectedBranch) -> key.addAll(List.of(list, selectedBranch)));
        Schema selected = schemas.get(key);
        if (selected == null) {
            selected = new Schema(this, schema.node(), schema.nodes(), selectedBranches);
            schemas.put(key, selected);
        }
        return selected;
    }
}
