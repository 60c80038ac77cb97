package org.coworkingapi.contract.verification.variation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.consumer.VariationKind;
import org.coworkingapi.contract.openapi.document.JsonPath;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of one field in the responses that contracts show. Consumers run their own code with the changed responses.
 *
 * @param path the JSON path of the field, with {@code [*]} for the elements of lists; {@code $} for the complete body
 * @param isLegal whether the document allows the changed response; otherwise, a later version may allow it
 * @param value the new value of the field, or the value of the additional property; a missing node to remove the field
 */
public record ContractVariation(VariationKind kind, String path, boolean isLegal, JsonNode value) {

    /** The name of the additional property. */
    public static final String ADDITIONAL_NAME = "NewerThanTheSpec";

    /** Returns the id, such as {@code null TeamMembers.Position}. */
    public String id() {
        return kind.id(path);
    }

    /** Returns the path as in a field list, such as {@code TeamMembers.Position}. */
    public String field() {
        return VariationKind.field(path);
    }

    /** Returns the changed body; empty if the body does not contain the field, or already has the value. */
    public Optional<JsonNode> applyTo(JsonNode body) {
        JsonNode changed = body.deepCopy();
        List<String> steps = JsonPath.steps(path).stream()
                .filter(step -> !step.equals(JsonPath.ITEM))
                .toList();
        boolean isOfObject = kind == VariationKind.ADDITIONAL_PROPERTY || steps.isEmpty();
        List<JsonNode> parents = List.of(changed);
        for (String step : isOfObject ? steps : steps.subList(0, steps.size() - 1)) {
            parents = elements(parents)
                    .map(parent -> parent.path(VariationKind.name(step)))
                    .toList();
        }
        String name = isOfObject ? ADDITIONAL_NAME : VariationKind.name(steps.get(steps.size() - 1));
        if (kind == VariationKind.EMPTY && steps.isEmpty()) {
            changed = body.isArray() ? value : body;
        } else {
            elements(parents).filter(JsonNode::isObject).forEach(parent -> change(parent.asObject(), name));
        }
        return changed.equals(body) ? Optional.empty() : Optional.of(changed);
    }

    /** Returns the values themselves, or the elements of those that are lists. */
    private static Stream<JsonNode> elements(List<JsonNode> values) {
        return values.stream()
                .flatMap(value -> value.isArray() ? elements(List.copyOf(value.values())) : Stream.of(value));
    }

    private void change(ObjectNode parent, String name) {
        if (kind == VariationKind.ADDITIONAL_PROPERTY) {
            parent.set(name, value);
        } else if (kind == VariationKind.ABSENT) {
            parent.remove(name);
        } else if (parent.has(name)) {
            parent.set(name, value);
        }
    }

    @Override
    public String toString() {
        return id();
    }
}
