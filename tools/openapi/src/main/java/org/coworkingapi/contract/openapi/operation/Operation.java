package org.coworkingapi.contract.openapi.operation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * An operation, with what its path and its document say for it.
 *
 * @param route      the path, or what the webhook or callback is known by
 * @param node       its object
 * @param parameters those of the path included, each once, without those that OpenAPI says to ignore
 */
public record Operation(Document document, OperationName name, String route, Node node, PathItem item, List<Parameter> parameters) {

    public Operation {
        parameters = List.copyOf(parameters);
    }

    /** The value of {@code operationId}; empty if it has none. */
    public Optional<Node> operationId() {
        return node.get("operationId").filter(id -> !id.text().isEmpty());
    }

    public Lifecycle lifecycle() {
        return Lifecycle.of(node).or(Lifecycle.of(item.node()));
    }

    /** The places where it can be called. */
    public List<Server> servers() {
        return Server.of(node.get("servers").or(() -> item.get("servers")).or(() -> document.root().get("servers")), document.root());
    }

    /** The paths that clients call, those of the servers included. */
    public Set<String> calledPaths() {
        Set<String> paths = new LinkedHashSet<>();
        servers().forEach(server -> server.urls().forEach(url -> paths.add(Server.path(url) + route)));
        return paths;
    }

    /** The ways to be let in, of which one is enough. */
    public List<Access> access() {
        return Access.of(node.get("security").or(() -> document.root().get("security")));
    }

    /** The request body as it is stated, a reference perhaps. */
    public Optional<Node> requestBody() {
        return node.get("requestBody");
    }

    /** The responses by their status as it is written, references followed. */
    public Map<String, Node> responseNodes() {
        Map<String, Node> responses = new LinkedHashMap<>();
        node.get("responses").ifPresent(all -> all.members().forEach((status, response) -> {
            if (!status.startsWith("x-")) {
                responses.put(status, document.resolve(response));
            }
        }));
        return responses;
    }

    /** The entry that describes a status: itself, its range, or {@code default}; empty if none does. */
    public Optional<String> status(int status) {
        Map<String, Node> known = responseNodes();
        return Stream.of(String.valueOf(status), status / 100 + "XX", status / 100 + "xx", "default")
                .filter(known::containsKey).findFirst();
    }

    /** The response that describes a status, as a number or as the document writes it; empty if none does. */
    public Optional<Node> response(String status) {
        Map<String, Node> known = responseNodes();
        return Stream.of(status, status.toUpperCase(Locale.ROOT), status.toLowerCase(Locale.ROOT), status.isEmpty() ? "" : status.charAt(0) + "XX",
                status.isEmpty() ? "" : status.charAt(0) + "xx", "default").filter(known::containsKey).findFirst().map(known::get);
    }

    /** The headers of a response by their names, references followed. */
    public Map<String, Node> headers(String status) {
        Map<String, Node> headers = new LinkedHashMap<>();
        response(status).flatMap(response -> response.get("headers"))
                .ifPresent(all -> all.members().forEach((name, header) -> headers.put(name, document.resolve(header))));
        return headers;
    }

    /** The media types of a request body or of a response with that status, as they are written; none if it has no body. */
    public Map<String, Node> content(Location body) {
        Optional<Node> holder = body.part() == Location.Part.REQUEST_BODY ? requestBody().map(document::resolve)
                : response(body.status());
        return holder.flatMap(node -> node.get("content")).map(Node::members).orElse(Map.of());
    }

    /** The schema of a parameter, header or body; empty if there is none. */
    public Optional<Node> schema(Location location) {
        return switch (location.part()) {
            case PARAMETER -> parameter(location).flatMap(parameter -> ofHolder(parameter.node()));
            case RESPONSE_HEADER -> header(location).flatMap(Operation::ofHolder);
            case REQUEST_BODY, RESPONSE_BODY -> {
                Map<String, Node> content = content(location);
                yield MediaType.find(content.keySet(), location.mediaType()).map(content::get).map(document::resolve)
                        .flatMap(media -> media.get("schema"));
            }
            default -> Optional.empty();
        };
    }

    /** The parameter at a location; names of headers have no case. */
    public Optional<Parameter> parameter(Location location) {
        return parameters.stream().filter(parameter -> parameter.location().equals(location)).findFirst()
                .or(() -> parameters.stream().filter(parameter -> parameter.in().equals("header")
                        && parameter.location().name().equalsIgnoreCase(location.name())).findFirst());
    }

    private Optional<Node> header(Location location) {
        return headers(location.status()).entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(location.name()))
                .map(Map.Entry::getValue).findFirst();
    }

    /** A parameter or header has a schema, or one media type that has it. */
    private static Optional<Node> ofHolder(Node holder) {
        return holder.get("schema").or(() -> Parameter.content(holder).flatMap(media -> media.get("schema")));
    }
}
