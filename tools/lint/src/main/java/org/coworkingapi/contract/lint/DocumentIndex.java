package org.coworkingapi.contract.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.ObjectField;
import org.coworkingapi.contract.openapi.document.ObjectFields;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.OperationReader;

/** The objects of a document by their OpenAPI type, such as all parameters, responses or schemas at any location. */
final class DocumentIndex {

    private final Document document;
    private final ObjectFields fields;
    private final SchemaLookup schemas;
    private final IdentityHashMap<Node, String> types = new IdentityHashMap<>();
    private final Map<String, List<Node>> objects = new LinkedHashMap<>();
    private final List<Operation> pathOperations;
    private final List<Operation> operations;
    private final Deque<Runnable> deferredVisits = new ArrayDeque<>();

    private DocumentIndex(Document document) {
        this.document = document;
        this.fields = ObjectFields.of(document.isVersion30());
        this.schemas = new SchemaLookup(document);
        visit(document.root(), "Document");
        while (!deferredVisits.isEmpty()) {
            deferredVisits.remove().run();
        }
        this.pathOperations = OperationReader.ofPaths(document);
        this.operations = new ArrayList<>(pathOperations);
        operations.addAll(OperationReader.ofWebhooks(document));
        objects("Callback").forEach(callback -> operations.addAll(OperationReader.ofCallback(document, callback)));
    }

    static DocumentIndex of(Document document) {
        return new DocumentIndex(document);
    }

    private void visit(Node node, String type) {
        if (!node.isObject() || types.putIfAbsent(node, type) != null) {
            return;
        }
        if (ObjectFields.isReferenceable(type) && Document.reference(node).isPresent()) {
            // Deferred, because a chain of references can overflow the stack.
            deferredVisits.add(() -> visit(document.target(node), type));
            if (!allowsSiblings(type)) {
                return;
            }
        }
        objects.computeIfAbsent(type, any -> new ArrayList<>()).add(node);
        for (Node member : node.members().values()) {
            if (!ObjectFields.isExtension(member)) {
                fields.field(type, member.key())
                        .ifPresent(field -> values(member, field).forEach(value -> visit(value, field.type())));
            }
        }
    }

    /** Returns whether fields next to a {@code $ref} have an effect. */
    private boolean allowsSiblings(String type) {
        return type.equals("PathItem") || (type.equals("Schema") && !document.isVersion30());
    }

    /** Returns the OpenAPI objects in a field. */
    private static Collection<Node> values(Node member, ObjectField field) {
        return switch (field.cardinality()) {
            case ONE -> List.of(member);
            case LIST -> member.items();
            case MAP ->
                member.members().values().stream()
                        .filter(value ->
                                !ObjectFields.isExtension(value) || field.type().equals("Schema"))
                        .toList();
        };
    }

    /** Returns the objects of a type in the order of the document, without references. */
    List<Node> objects(String type) {
        return objects.getOrDefault(type, List.of());
    }

    /** Returns the OpenAPI type of an object, or an empty string if it has none. */
    String type(Node node) {
        return types.getOrDefault(node, "");
    }

    /** Returns whether a schema is defined in {@code components/schemas}. */
    boolean isComponent(Node schema) {
        return schema.parent()
                .filter(parent -> parent.key().equals("schemas") && type(parent).isEmpty())
                .isPresent();
    }

    /** Returns all objects by type. */
    Map<String, List<Node>> objects() {
        return objects;
    }

    /** Returns the operations of all paths. */
    List<Operation> pathOperations() {
        return pathOperations;
    }

    /** Returns all operations, including those of webhooks and callbacks. */
    List<Operation> operations() {
        return operations;
    }

    Document document() {
        return document;
    }

    SchemaLookup schemas() {
        return schemas;
    }
}
