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
import org.coworkingapi.contract.openapi.document.BadInputException;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.schema.JsonSchema;

/**
 * An operation, including the values that it inherits from its path item and its document.
 *
 * @param route the path in this document; in a comparison, it may differ from the path in {@code name}
 * @param node the operation object
 * @param parameters the parameters of the operation and its path item, without those that OpenAPI ignores
 */
public record Operation(
        Document document, OperationName name, String route, Node node, PathItem item, List<Parameter> parameters) {

    private static final String UNKNOWN_PATH = "unknown-path:";

    private record DerivedKey(Node operation, String name) {}

    public Operation {
        parameters = List.copyOf(parameters);
    }

    /** Returns the {@code operationId}, or method and path if there is none. */
    public String id() {
        return name.id().isEmpty() ? name.method().toLowerCase(Locale.ROOT) + ' ' + route : name.id();
    }

    /** Returns the method in upper case. */
    public String method() {
        return name.method();
    }

    /** Returns the path with its parameters in braces. */
    public String template() {
        return route;
    }

    /** Returns the id in kebab-case, which is the name of the folder with its contracts. */
    public String folder() {
        return id().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the percent-encoded values of the path parameters, or an empty {@code Optional} if the path does not
     * match this operation.
     */
    public Optional<Map<String, String>> match(String path) {
        return Spec.of(document)
                .matches(path)
                .filter(match -> match.operation().node() == node)
                .map(Spec.Match::variables)
                .findFirst();
    }

    /** Returns the path with these values of its parameters. The values must be percent-encoded. */
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

    public Optional<Parameter> parameter(String parameterName) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(parameterName))
                .findFirst();
    }

    /** Returns whether every request requires credentials. */
    public boolean secured() {
        return requirements().stream().noneMatch(SecurityRequirement::isAnonymous);
    }

    /** Returns the responses by status, without those for ranges such as {@code 4XX} and {@code default}. */
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

    /** Returns the response for a status. Falls back to the response for its range, then to {@code default}. */
    public Optional<Response> responseTo(int status) {
        Response exact = responses().get(status);
        return exact != null ? Optional.of(exact) : status(status).flatMap(key -> response(key, status));
    }

    private Optional<Response> response(String key, int status) {
        return Optional.ofNullable(responseNodes().get(key))
                .map(response -> document.derived(
                        new DerivedKey(node, key + status), () -> Response.of(document, status, response)));
    }

    /**
     * Returns the first successful response: the first status below 300, or else the response for {@code 2XX} or
     * {@code default}, or else the first status below 400.
     *
     * @throws BadInputException if the operation documents no successful response
     */
    public Response success() {
        return firstBelow(300)
                .or(() -> responseTo(200))
                .or(() -> firstBelow(400))
                .orElseThrow(() -> new BadInputException(
                        node.file(),
                        node.line(),
                        "The operation " + id() + " documents no successful response; add one to 'responses'."));
    }

    private Optional<Response> firstBelow(int status) {
        return responses().values().stream()
                .filter(response -> response.status() < status)
                .findFirst();
    }

    /** Returns the schema of the successful response, or a schema that allows any value if it has no body. */
    public JsonSchema body() {
        return success().bodies().values().stream()
                .findFirst()
                .map(Response.Body::schema)
                .orElse(JsonSchema.ANYTHING);
    }

    /** Returns the resolved request body, or an empty {@code Optional} if requests have none. */
    public Optional<RequestBody> documentedRequestBody() {
        return document.derived(
                new DerivedKey(node, "requestBody"),
                () -> requestBody().map(body -> RequestBody.of(document, document.resolve(body))));
    }

    /**
     * Returns whether the examples of errors state their causes with {@code x-provoked-by}. If they do, other causes
     * have no documented error.
     */
    public boolean statesCauses() {
        return responses().values().stream()
                .flatMap(response -> response.examples().stream())
                .anyMatch(example -> example.provokedBy().isPresent());
    }

    /**
     * Returns the parameter that selects fields of the response, or an empty {@code Optional} if there is none. An
     * error example for an unknown field names this parameter in {@code x-provoked-by}.
     */
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

    /** Returns whether {@code x-partial} states that a write keeps the values of the properties that its body omits. */
    public boolean isPartial() {
        return node.isTrue("x-partial");
    }

    /** Returns the {@code operationId}, or an empty {@code Optional} if there is none. */
    public Optional<Node> operationId() {
        return node.get("operationId").filter(id -> !id.text().isEmpty());
    }

    public Lifecycle lifecycle() {
        return Lifecycle.of(node).or(Lifecycle.of(item.node()));
    }

    public List<Server> servers() {
        return Server.of(
                node.get("servers")
                        .or(() -> item.get("servers"))
                        .or(() -> document.root().get("servers")),
                document.root());
    }

    /** Returns the paths that clients call, including the base paths of the servers. */
    public Set<String> calledPaths() {
        Set<String> paths = new LinkedHashSet<>();
        servers().forEach(server -> server.urls().forEach(url -> paths.add(Server.path(url) + route)));
        return paths;
    }

    /** Returns the alternative security requirements. */
    public List<SecurityRequirement> requirements() {
        return SecurityRequirement.of(
                node.get("security").or(() -> document.root().get("security")));
    }

    /** Returns the request body as written, which may be a reference. */
    public Optional<Node> requestBody() {
        return node.get("requestBody");
    }

    /** Returns the resolved responses by their keys, such as {@code 200}, {@code 4XX} and {@code default}. */
    public Map<String, Node> responseNodes() {
        Map<String, Node> responses = new LinkedHashMap<>();
        node.get("responses")
                .ifPresent(map -> map.members().forEach((status, response) -> {
                    if (!status.startsWith("x-")) {
                        responses.put(status, document.resolve(response));
                    }
                }));
        return responses;
    }

    /** Returns the key of the response for a status: the status itself, its range, or {@code default}. */
    public Optional<String> status(int status) {
        Map<String, Node> nodes = responseNodes();
        return Stream.of(String.valueOf(status), status / 100 + "XX", status / 100 + "xx", "default")
                .filter(nodes::containsKey)
                .findFirst();
    }

    /** Returns the response for a status code, or for a key such as {@code 4XX} or {@code default}. */
    public Optional<Node> response(String status) {
        Map<String, Node> nodes = responseNodes();
        return Stream.of(
                        status,
                        status.toUpperCase(Locale.ROOT),
                        status.toLowerCase(Locale.ROOT),
                        status.isEmpty() ? "" : status.charAt(0) + "XX",
                        status.isEmpty() ? "" : status.charAt(0) + "xx",
                        "default")
                .filter(nodes::containsKey)
                .findFirst()
                .map(nodes::get);
    }

    /** Returns the resolved headers of a response by name. */
    public Map<String, Node> headers(String status) {
        Map<String, Node> headers = new LinkedHashMap<>();
        response(status)
                .flatMap(response -> response.get("headers"))
                .ifPresent(map -> map.members().forEach((name, header) -> headers.put(name, document.resolve(header))));
        return headers;
    }

    /** Returns the media types of a request or response body by name, or an empty map if there is no body. */
    public Map<String, Node> content(Location body) {
        Optional<Node> holder = body.part() == Location.Part.REQUEST_BODY
                ? requestBody().map(document::resolve)
                : response(body.status());
        return holder.flatMap(node -> node.get("content")).map(Node::members).orElse(Map.of());
    }

    /** Returns the schema of a parameter, header or body, or an empty {@code Optional} if there is none. */
    public Optional<Node> schema(Location location) {
        return switch (location.part()) {
            case PARAMETER -> parameter(location).flatMap(parameter -> schemaOf(parameter.node()));
            case RESPONSE_HEADER -> header(location).flatMap(Operation::schemaOf);
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

    /** Returns the parameter at a location. Names of headers are case-insensitive. */
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

    /** Returns the schema of a parameter or header, which may be nested in its media type. */
    private static Optional<Node> schemaOf(Node holder) {
        return holder.get("schema").or(() -> Parameter.content(holder).flatMap(media -> media.get("schema")));
    }
}
