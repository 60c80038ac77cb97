package org.coworkingapi.contract.openapi.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.schema.JsonSchema;

/**
 * An operation, with what its path and its document say for it.
 *
 * @param route the path, or what the webhook or callback is known by
 * @param node its object
 * @param parameters those of the path included, each once, without those that OpenAPI says to ignore
 */
public record Operation(
        Document document, OperationName name, String route, Node node, PathItem item, List<Parameter> parameters) {

    private static final String UNKNOWN_PATH = "unknown-path:";

    /** Names what is derived from an operation once. */
    private record DerivedKey(Node operation, String what) {}

    public Operation {
        parameters = List.copyOf(parameters);
    }

    /** Its {@code operationId}, or method and path. */
    public String id() {
        return name.id().isEmpty() ? name.method().toLowerCase(Locale.ROOT) + ' ' + route : name.id();
    }

    /** In capitals. */
    public String method() {
        return name.method();
    }

    /** The path, its parameters in braces. */
    public String template() {
        return route;
    }

    /** Its id in kebab-case, as the folders of contracts are called. */
    public String folder() {
        return id().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The values of the path's parameters, still percent-encoded; empty if it is another path. */
    public Optional<Map<String, String>> match(String path) {
        return Spec.of(document)
                .matches(path)
                .filter(match -> match.operation().node() == node)
                .map(Spec.Match::variables)
                .findFirst();
    }

    /** The path with these values in place of its parameters, which must be percent-encoded. */
    public String path(Map<String, String> values) {
        String path = route;
        for (String variable : UriTemplates.names(route)) {
            path = path.replace('{' + variable + '}', values.get(variable));
        }
        return path;
    }

    public Stream<Parameter> parametersIn(String location) {
        return parameters.stream().filter(parameter -> parameter.in().equals(location));
    }

    public Optional<Parameter> parameter(String named) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(named))
                .findFirst();
    }

    /** Whether every request needs credentials. */
    public boolean secured() {
        return requirement().stream().noneMatch(SecurityRequirement::isAnonymous);
    }

    /** The responses that are documented with a single status, by it. */
    public Map<Integer, Response> responses() {
        return document.derived(new DerivedKey(node, "responses"), () -> {
            Map<Integer, Response> responses = new TreeMap<>();
            responseNodes().forEach((status, response) -> {
                if (status.matches("\\d{3}")) {
                    responses.put(Integer.valueOf(status), Response.of(document, Integer.parseInt(status), response));
                }
            });
            return Collections.unmodifiableMap(responses);
        });
    }

    /** The response that is documented for a status: with it, with its class, or as {@code default}. */
    public Optional<Response> responseTo(int status) {
        Response exact = responses().get(status);
        return exact != null ? Optional.of(exact) : status(status).flatMap(key -> response(key, status));
    }

    private Optional<Response> response(String key, int status) {
        return Optional.ofNullable(responseNodes().get(key))
                .map(response -> document.derived(
                        new DerivedKey(node, key + status), () -> Response.of(document, status, response)));
    }

    /** The response of a successful call. */
    public Response success() {
        return responses().values().stream()
                .filter(response -> response.status() < 300)
                .findFirst()
                .orElseThrow();
    }

    /** The schema of the successful response. */
    public JsonSchema body() {
        return success().bodies().values().iterator().next().schema();
    }

    /** The parameter that selects fields of the response, as its documented errors say; empty if it has none. */
    public Optional<Parameter> projection() {
        return document.derived(
                new DerivedKey(node, "projection"),
                () -> responses().values().stream()
                        .flatMap(response -> response.examples().stream())
                        .flatMap(example -> example.provokedBy().stream())
                        .filter(cause -> cause.startsWith(UNKNOWN_PATH))
                        .flatMap(cause -> parameter(cause.substring(UNKNOWN_PATH.length())).stream())
                        .findFirst());
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
        return Server.of(
                node.get("servers")
                        .or(() -> item.get("servers"))
                        .or(() -> document.root().get("servers")),
                document.root());
    }

    /** The paths that clients call, those of the servers included. */
    public Set<String> calledPaths() {
        Set<String> paths = new LinkedHashSet<>();
        servers().forEach(server -> server.urls().forEach(url -> paths.add(Server.path(url) + route)));
        return paths;
    }

    /** The ways to be let in, of which one is enough. */
    public List<SecurityRequirement> requirement() {
        return SecurityRequirement.of(node.get("security").or(() -> document.root().get("security")));
    }

    /** The request body as it is stated, a reference perhaps. */
    public Optional<Node> requestBody() {
        return node.get("requestBody");
    }

    /** The responses by their status as it is written, references followed. */
    public Map<String, Node> responseNodes() {
        Map<String, Node> responses = new LinkedHashMap<>();
        node.get("responses")
                .ifPresent(all -> all.members().forEach((status, response) -> {
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
                .filter(known::containsKey)
                .findFirst();
    }

    /** The response that describes a status, as a number or as the document writes it; empty if none does. */
    public Optional<Node> response(String status) {
        Map<String, Node> known = responseNodes();
        return Stream.of(
                        status,
                        status.toUpperCase(Locale.ROOT),
                        status.toLowerCase(Locale.ROOT),
                        status.isEmpty() ? "" : status.charAt(0) + "XX",
                        status.isEmpty() ? "" : status.charAt(0) + "xx",
                        "default")
                .filter(known::containsKey)
                .findFirst()
                .map(known::get);
    }

    /** The headers of a response by their names, references followed. */
    public Map<String, Node> headers(String status) {
        Map<String, Node> headers = new LinkedHashMap<>();
        response(status)
                .flatMap(response -> response.get("headers"))
                .ifPresent(all -> all.members().forEach((name, header) -> headers.put(name, document.resolve(header))));
        return headers;
    }

    /**
     * The media types of a request body or of a response with that status, as they are written; none if it has no body.
     */
    public Map<String, Node> content(Location body) {
        Optional<Node> holder = body.part() == Location.Part.REQUEST_BODY
                ? requestBody().map(document::resolve)
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
                yield MediaType.find(content.keySet(), location.mediaType())
                        .map(content::get)
                        .map(document::resolve)
                        .flatMap(media -> media.get("schema"));
            }
            default -> Optional.empty();
        };
    }

    /** The parameter at a location; names of headers have no case. */
    public Optional<Parameter> parameter(Location location) {
        return parameters.stream()
                .filter(parameter -> parameter.location().equals(location))
                .findFirst()
                .or(() -> parameters.stream()
                        .filter(parameter -> parameter.in().equals("header")
                                && parameter.location().name().equalsIgnoreCase(location.name()))
                        .findFirst());
    }

    private Optional<Node> header(Location location) {
        return headers(location.status()).entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(location.name()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A parameter or header has a schema, or one media type that has it. */
    private static Optional<Node> ofHolder(Node holder) {
        return holder.get("schema").or(() -> Parameter.content(holder).flatMap(media -> media.get("schema")));
    }
}
