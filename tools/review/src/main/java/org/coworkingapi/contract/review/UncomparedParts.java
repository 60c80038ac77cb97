package org.coworkingapi.contract.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.ObjectField;
import org.coworkingapi.contract.openapi.document.ObjectFields;

/** Lists the parts of a document that a review reads, but does not compare. */
final class UncomparedParts {

    /** The fields of OpenAPI 3.2 that are not compared, by type of object, with a description. */
    private static final Map<String, Map<String, String>> FIELDS_OF_3_2 = Map.of(
            "PathItem",
            Map.of(
                    "query", "operations of the method QUERY",
                    "additionalOperations", "operations in additionalOperations"),
            "MediaType",
            Map.of("itemSchema", "schemas in itemSchema"),
            "Components",
            Map.of("mediaTypes", "media types in components"),
            "Discriminator",
            Map.of("defaultMapping", "default mappings of discriminators"));

    private final Document document;
    private final ObjectFields fields;
    private final Deque<TypedObject> todo = new ArrayDeque<>();
    private final Set<Node> visited = new HashSet<>();
    private final Set<String> parts = new TreeSet<>();

    /** An OpenAPI object, or a reference to one. */
    private record TypedObject(Node object, String type) {}

    private UncomparedParts(Document document) {
        this.document = document;
        this.fields = ObjectFields.of(document.isVersion30());
    }

    static List<String> of(Document document) {
        List<String> sentences = new ArrayList<>();
        List<BadInputException> defects = document.defects();
        if (!defects.isEmpty()) {
            sentences.add(sentence(defects));
        }
        dynamicReferences(document).ifPresent(sentences::add);
        UncomparedParts uncompared = new UncomparedParts(document);
        if (document.root().text("openapi").startsWith("3.2")) {
            uncompared.addParts();
        }
        if (!uncompared.parts.isEmpty()) {
            sentences.add("These parts of " + document.path().getFileName() + ", which OpenAPI 3.2 introduced: "
                    + String.join(", ", uncompared.parts) + '.');
        }
        return sentences;
    }

    /**
     * Returns a sentence about the {@code $dynamicRef}s of all files, or an empty {@code Optional} if there are none.
     */
    private static Optional<String> dynamicReferences(Document document) {
        List<Node> references = new ArrayList<>();
        Deque<Node> todo = new ArrayDeque<>(document.files());
        while (!todo.isEmpty()) {
            Node node = todo.remove();
            node.get("$dynamicRef").filter(Node::isText).ifPresent(references::add);
            todo.addAll(node.members().values());
            todo.addAll(node.items());
        }
        return references.stream()
                .findFirst()
                .map(
                        first -> "The schema that each $dynamicRef selects ("
                                + first.file().getFileName() + ":" + first.line()
                                + (references.size() == 1 ? "" : " and " + (references.size() - 1) + " more")
                                + "). Instead, all schemas with the named $dynamicAnchor were compared, in the order of the document.");
    }

    private static String sentence(List<BadInputException> defects) {
        BadInputException first = defects.get(0);
        String duplicates = first.reason().startsWith("Duplicate key") ? " The last value was compared." : "";
        return first.file().getFileName() + ":" + first.line() + ": " + first.reason() + duplicates
                + (defects.size() == 1 ? "" : " (and " + (defects.size() - 1) + " similar)");
    }

    /** Adds the parts of all objects, including those in other files. */
    private void addParts() {
        todo.add(new TypedObject(document.root(), "Document"));
        while (!todo.isEmpty()) {
            TypedObject next = todo.remove();
            if (visited.add(next.object())) {
                addParts(next.object(), next.type());
            }
        }
    }

    private void addParts(Node object, String type) {
        if (Document.reference(object).isPresent()) {
            todo.add(new TypedObject(document.target(object), type));
        }
        FIELDS_OF_3_2.getOrDefault(type, Map.of()).forEach((name, description) -> {
            if (object.get(name).filter(field -> !field.isNull()).isPresent()) {
                parts.add(description);
            }
        });
        if (type.equals("Parameter") && object.text("in").equals("querystring")) {
            parts.add("parameters in the querystring");
        }
        object.members().values().stream()
                .filter(member -> !ObjectFields.isExtension(member))
                .forEach(member -> fields.field(type, member.key()).ifPresent(field -> visit(member, field)));
    }

    private void visit(Node member, ObjectField field) {
        if (field.cardinality() == ObjectField.Cardinality.ONE) {
            todo.add(new TypedObject(member, field.type()));
        } else {
            member.items().forEach(item -> todo.add(new TypedObject(item, field.type())));
            member.members().values().forEach(value -> todo.add(new TypedObject(value, field.type())));
        }
    }
}
