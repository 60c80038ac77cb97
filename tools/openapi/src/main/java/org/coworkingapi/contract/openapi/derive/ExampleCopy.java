package org.coworkingapi.contract.openapi.derive;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.FieldList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies the examples of a successful response. If each call sends a field list, complete examples are reduced to the
 * first field list. Examples with a field list ({@code x-shape}) that no call sends are removed.
 */
record ExampleCopy(Document document, DerivedOperation operation) {

    /** Copies the value of {@code example}. */
    JsonNode value(Node example) {
        return first().map(shape -> shape.tree().project(example.tree())).orElseGet(example::tree);
    }

    /** @param copier copies an example that stays the same */
    JsonNode of(Node examples, Function<Node, JsonNode> copier) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        examples.members().forEach((name, entry) -> {
            Node example = document.resolve(entry);
            Optional<Node> fieldList = example.get("x-shape");
            if (fieldList.isPresent()) {
                if (isSent(fieldList.get().text())) {
                    kept.set(name, copier.apply(entry));
                }
            } else if (first().isEmpty()) {
                kept.set(name, copier.apply(entry));
            } else if (example.get("value").isPresent()) {
                kept.set(name, reduced(example, first().get()));
            }
        });
        return kept;
    }

    /** Returns an example without its summary, which describes the complete value. */
    private static ObjectNode reduced(Node example, DerivedOperation.Shape shape) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        example.members().forEach((name, member) -> {
            if (name.equals("value")) {
                copy.put("x-shape", shape.text());
                copy.set(name, shape.tree().project(member.tree()));
            } else if (!name.equals("summary") && !name.equals("description")) {
                copy.set(name, member.tree());
            }
        });
        return copy;
    }

    private boolean isSent(String fieldList) {
        return operation.shapes().stream().anyMatch(shape -> shape.paths().equals(FieldList.paths(fieldList)));
    }

    private Optional<DerivedOperation.Shape> first() {
        List<DerivedOperation.Shape> shapes = operation.shapes();
        return operation.isSentAlways() ? shapes.stream().findFirst() : Optional.empty();
    }
}
