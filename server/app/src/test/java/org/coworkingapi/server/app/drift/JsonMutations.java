package org.coworkingapi.server.app.drift;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.coworkingapi.contract.verification.http.ReceivedResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Mutations of JSON response bodies. */
final class JsonMutations {

    private JsonMutations() {}

    /** Changes successful responses whose body is an object. */
    static WireFault.ResponseMutation success(Consumer<ObjectNode> change) {
        return body(response -> response.status() == 200, change);
    }

    /** Changes error responses whose body is an object. */
    static WireFault.ResponseMutation problem(Consumer<ObjectNode> change) {
        return body(response -> response.status() >= 400, change);
    }

    private static WireFault.ResponseMutation body(Predicate<ReceivedResponse> condition, Consumer<ObjectNode> change) {
        return (request, response) -> {
            if (condition.test(response) && response.json() instanceof ObjectNode object) {
                change.accept(object);
                return new ReceivedResponse(response.status(), response.headers(), object.toString());
            }
            return response;
        };
    }

    /** Changes the value of a property in all objects that have it. */
    static Consumer<ObjectNode> each(String property, UnaryOperator<JsonNode> change) {
        return root -> objects(root)
                .filter(object -> object.has(property))
                .forEach(object -> object.set(property, change.apply(object.get(property))));
    }

    /** Changes the objects in a list of the root object. */
    static Consumer<ObjectNode> elements(String list, Consumer<ObjectNode> change) {
        return root -> root.path(list).forEach(element -> change.accept(element.asObject()));
    }

    /** Changes a list of the root object if it exists. */
    static Consumer<ObjectNode> list(String list, Consumer<ArrayNode> change) {
        return root -> {
            if (root.path(list) instanceof ArrayNode array) {
                change.accept(array);
            }
        };
    }

    /** Changes a property of the root object if it exists. */
    static Consumer<ObjectNode> root(String property, UnaryOperator<JsonNode> change) {
        return root -> {
            if (root.has(property)) {
                root.set(property, change.apply(root.get(property)));
            }
        };
    }

    private static Stream<ObjectNode> objects(JsonNode node) {
        Stream<ObjectNode> nested = node.valueStream().flatMap(JsonMutations::objects);
        return node instanceof ObjectNode object ? Stream.concat(Stream.of(object), nested) : nested;
    }
}
