package org.coworkingapi.contract.openapi.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.http.BodyFormat;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.Sender;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of the requests of an operation.
 *
 * @param isRequired whether every request must have a body
 * @param bodies the bodies by media type
 * @param node the resolved request body object
 */
public record RequestBody(boolean isRequired, Map<String, Response.Body> bodies, Node node) {

    static RequestBody of(Document document, Node node) {
        Map<String, Response.Body> bodies = new LinkedHashMap<>();
        node.get("content")
                .ifPresent(content -> content.members()
                        .forEach((type, entry) ->
                                bodies.put(type, Response.Body.of(document, document.resolve(entry), Sender.CLIENT))));
        return new RequestBody(node.isTrue("required"), bodies, node);
    }

    /** Returns the body for a media type, which may be a range such as {@code text/*} in the document. */
    public Optional<Response.Body> body(String mediaType) {
        return MediaType.find(bodies.keySet(), mediaType).map(bodies::get);
    }

    /**
     * Parses a body. The strings of a form become values of the types in the schema.
     *
     * @return the value; empty if the body is not valid, or the tools do not read its format
     */
    public Optional<JsonNode> read(String contentType, String text) {
        BodyFormat format = BodyFormat.of(contentType);
        Optional<JsonNode> value = format.read(text);
        return format == BodyFormat.FORM
                ? value.flatMap(form -> body(contentType).map(body -> typed(form, body.schema())))
                : value;
    }

    private static JsonNode typed(JsonNode form, JsonSchema schema) {
        ObjectNode typed = JsonNodeFactory.instance.objectNode();
        form.forEachEntry((name, value) -> typed.set(
                name,
                schema.part('/' + JsonPointers.escaped(name))
                        .map(member -> typedMember(value, member))
                        .orElse(value)));
        return typed;
    }

    private static JsonNode typedMember(JsonNode value, JsonSchema schema) {
        if (!schema.node().path("type").asString("").equals("array")) {
            return value.isString() ? schema.read(value.asString()) : value;
        }
        JsonSchema items = schema.part("/0").orElse(JsonSchema.ANYTHING);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        (value.isArray() ? value.valueStream() : Stream.of(value))
                .map(item -> items.read(item.asString()))
                .forEach(list::add);
        return list;
    }
}
