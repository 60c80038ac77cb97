package org.coworkingapi.contract.openapi.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.schema.JsonSchema;
import org.coworkingapi.contract.openapi.schema.Sender;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The response of an operation for one status.
 *
 * @param headers the headers by name
 * @param bodies the bodies by media type
 * @param node the resolved response object
 */
public record Response(int status, Map<String, Header> headers, Map<String, Body> bodies, Node node) {

    /** A header of a response. */
    public record Header(boolean required, JsonSchema schema, Node node) {}

    /** A body of one media type with its named examples. */
    public record Body(JsonSchema schema, List<Example> examples, Node node) {

        static Body of(Document document, Node node, Sender sender) {
            return new Body(Response.schema(document, node, sender), Response.examples(document, node), node);
        }
    }

    /**
     * A named example.
     *
     * @param provokedBy the part of a request that causes this response ({@code x-provoked-by}), or an empty
     *     {@code Optional} if data or server state causes it
     * @param shape the field list that selects the fields of this example ({@code x-shape}), or an empty
     *     {@code Optional} for a complete response
     * @param node the value in the document
     */
    public record Example(String name, JsonNode value, Optional<String> provokedBy, Optional<String> shape, Node node) {

        /** Returns the error code; an empty string for a successful response. */
        public String code() {
            return value.path("code").asString("");
        }
    }

    static Response of(Document document, int status, Node node) {
        Map<String, Header> headers = new LinkedHashMap<>();
        node.get("headers")
                .ifPresent(map -> map.members().forEach((name, entry) -> {
                    Node header = document.resolve(entry);
                    headers.put(
                            name,
                            new Header(header.isTrue("required"), schema(document, header, Sender.SERVER), header));
                }));
        Map<String, Body> bodies = new LinkedHashMap<>();
        node.get("content")
                .ifPresent(content -> content.members().forEach((type, entry) -> {
                    Node body = document.resolve(entry);
                    bodies.put(type, Body.of(document, body, Sender.SERVER));
                }));
        return new Response(status, headers, bodies, node);
    }

    private static JsonSchema schema(Document document, Node holder, Sender sender) {
        return holder.get("schema")
                .map(schema -> JsonSchema.of(document, schema, sender))
                .orElse(JsonSchema.ANYTHING);
    }

    private static List<Example> examples(Document document, Node body) {
        List<Example> examples = new ArrayList<>();
        body.get("example")
                .ifPresent(value ->
                        examples.add(new Example("example", value.tree(), Optional.empty(), Optional.empty(), value)));
        body.get("examples")
                .ifPresent(map -> map.members().forEach((name, entry) -> {
                    Node example = document.resolve(entry);
                    Optional<Node> value = example.get("value");
                    examples.add(new Example(
                            name,
                            value.map(Node::tree).orElse(MissingNode.getInstance()),
                            example.get("x-provoked-by").map(Node::text),
                            example.get("x-shape").map(Node::text),
                            value.orElse(example)));
                }));
        return List.copyOf(examples);
    }

    public List<Example> examples() {
        return bodies.values().stream()
                .flatMap(body -> body.examples().stream())
                .toList();
    }

    /** Returns the body for a media type, which may be a range such as {@code text/*} in the document. */
    public Optional<Body> body(String mediaType) {
        return MediaType.find(bodies.keySet(), mediaType).map(bodies::get);
    }

    /**
     * Returns the distinct error codes in the examples of this status, or a single empty string for a successful
     * response.
     */
    public List<String> codes() {
        return status < 400
                ? List.of("")
                : examples().stream()
                        .map(Example::code)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
    }
}
