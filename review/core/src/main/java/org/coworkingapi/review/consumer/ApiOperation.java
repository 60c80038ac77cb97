package org.coworkingapi.review.consumer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.review.change.Location;
import org.coworkingapi.review.change.OperationName;
import org.coworkingapi.review.document.Document;
import org.coworkingapi.review.document.Node;

/**
 * An operation as a document describes it.
 *
 * @param pathItem with its reference followed
 */
public record ApiOperation(Document document, OperationName name, Node pathItem, Node node) {

    /** The parameters, by place and name; the operation's own win over those of the path. */
    public Map<Location, Node> parameters() {
        Map<Location, Node> parameters = new LinkedHashMap<>();
        for (Node from : List.of(pathItem, node)) {
            from.get("parameters").ifPresent(list -> list.items().stream().map(document::resolve)
                    .forEach(each -> parameters.put(Location.parameter(each.text("in"), each.text("name")), each)));
        }
        return parameters;
    }

    /** The place of a parameter: its documented name, or the one given. */
    Location parameter(String in, String name) {
        Location given = Location.parameter(in, name);
        Map<Location, Node> known = parameters();
        return known.containsKey(given) ? given : known.keySet().stream()
                .filter(each -> in.equals("header") && each.name().equalsIgnoreCase(given.name())
                        || name.contains("[") && each.name().equals(in + ' ' + name.substring(0, name.indexOf('['))))
                .findFirst().orElse(given);
    }

    /** The answers, by their status as it is written. */
    public Map<String, Node> responses() {
        Map<String, Node> responses = new LinkedHashMap<>();
        node.get("responses").ifPresent(map -> map.members().forEach((status, response) -> {
            if (!status.startsWith("x-")) {
                responses.put(status, document.resolve(response));
            }
        }));
        return responses;
    }

    /** The entry that describes a status: itself, its range, or {@code default}; empty if none does. */
    public Optional<String> status(int status) {
        Map<String, Node> known = responses();
        return List.of(String.valueOf(status), status / 100 + "XX", status / 100 + "xx", "default").stream()
                .filter(known::containsKey).findFirst();
    }

    /** The headers of an answer, by their names. */
    public Map<String, Node> headers(String status) {
        Map<String, Node> headers = new LinkedHashMap<>();
        Optional.ofNullable(responses().get(status)).flatMap(response -> response.get("headers"))
                .ifPresent(map -> map.members().forEach((name, header) -> headers.put(name, document.resolve(header))));
        return headers;
    }

    /** The body that it takes; empty if it takes none. */
    public Optional<Node> requestBody() {
        return node.get("requestBody").map(document::resolve);
    }

    /** The media types of a body, each with its schema if it has one. */
    public static Map<String, Optional<Node>> content(Optional<Node> body) {
        Map<String, Optional<Node>> content = new LinkedHashMap<>();
        body.flatMap(each -> each.get("content")).ifPresent(map -> map.members().forEach((type, media) ->
                content.put(type, media.get("schema"))));
        return content;
    }

    /** The media type of a body under which a document describes what a header names; what the header names if none fits. */
    static String mediaType(Optional<Node> body, String header) {
        String named = Contract.mediaType(header);
        List<String> known = new ArrayList<>(content(body).keySet());
        String type = named.replaceFirst("/.*", "/*");
        return known.stream().filter(each -> Contract.mediaType(each).equals(named)).findFirst()
                .or(() -> known.stream().filter(each -> each.equals(type)).findFirst())
                .or(() -> known.stream().filter(each -> each.equals("*/*")).findFirst())
                .or(() -> known.stream().filter(each -> named.isEmpty()).filter(each -> each.matches(".*[/+]json(;.*)?")).findFirst())
                .or(() -> known.stream().filter(each -> named.isEmpty()).findFirst())
                .orElse(named);
    }

    /** The schema of a parameter, header or body; empty if there is none. */
    public Optional<Node> schema(Location location) {
        return switch (location.part()) {
            case PARAMETER -> Optional.ofNullable(parameters().get(location)).flatMap(ApiOperation::ofParameter);
            case RESPONSE_HEADER -> Optional.ofNullable(headers(location.status()).get(location.name())).flatMap(ApiOperation::ofParameter);
            case REQUEST_BODY -> content(requestBody()).getOrDefault(location.mediaType(), Optional.empty());
            case RESPONSE_BODY -> content(Optional.ofNullable(responses().get(location.status())))
                    .getOrDefault(location.mediaType(), Optional.empty());
            default -> Optional.empty();
        };
    }

    private static Optional<Node> ofParameter(Node parameter) {
        return parameter.get("schema").or(() -> content(Optional.of(parameter)).values().stream().findFirst().flatMap(schema -> schema));
    }

    /** What a body, parameter or header may consist of; empty if it has no schema. */
    public Optional<SchemaView> view(Location location) {
        return schema(location).map(schema -> SchemaView.of(document, schema));
    }

    /** The ways to be let in, of which one is enough; empty if it is open. */
    public List<Node> security() {
        return node.get("security").or(() -> document.root().get("security")).map(Node::items).orElse(List.of());
    }
}
