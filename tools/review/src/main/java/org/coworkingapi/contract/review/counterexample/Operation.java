package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Location;

/**
 * An operation as its document writes it.
 *
 * @param item   the path item that it is in
 * @param method in lower case
 * @param path   its template
 */
record Operation(Document document, Node item, Node node, String method, String path) {

    /** Those of the path included, by place and name: {@code query _shape}. */
    Map<String, Node> parameters() {
        Map<String, Node> parameters = new LinkedHashMap<>();
        for (Node owner : List.of(item, node)) {
            owner.get("parameters").map(Node::items).orElse(List.of()).stream().map(document::resolve)
                    .forEach(parameter -> parameters.put(parameter.text("in") + ' ' + parameter.text("name"), parameter));
        }
        return parameters;
    }

    Optional<Node> requestBody() {
        return node.get("requestBody").map(document::resolve);
    }

    /** The responses by status, as they are written. */
    Map<String, Node> responses() {
        Map<String, Node> responses = new LinkedHashMap<>();
        node.get("responses").map(Node::members).orElse(Map.of())
                .forEach((status, response) -> responses.put(status.toUpperCase(Locale.ROOT), document.resolve(response)));
        return responses;
    }

    /** What it says of a status: of itself, of its class ({@code 2XX}), or of all others. */
    Optional<Node> response(String status) {
        Map<String, Node> responses = responses();
        for (String key : List.of(status.toUpperCase(Locale.ROOT), status.isEmpty() ? "" : status.charAt(0) + "XX", "DEFAULT")) {
            if (responses.containsKey(key)) {
                return Optional.of(responses.get(key));
            }
        }
        return Optional.empty();
    }

    /** The schema of a part of it; empty if it has no such part, or says nothing of it. */
    Optional<Node> schema(Location location) {
        return switch (location.part()) {
            case PARAMETER -> parameter(location.name()).flatMap(this::schemaOf);
            case REQUEST_BODY -> requestBody().flatMap(body -> content(body, location.mediaType()));
            case RESPONSE_BODY -> response(location.status()).flatMap(response -> content(response, location.mediaType()));
            case RESPONSE_HEADER -> header(location).flatMap(this::schemaOf);
            default -> Optional.empty();
        };
    }

    Optional<Node> header(Location location) {
        return response(location.status()).flatMap(response -> response.get("headers"))
                .flatMap(headers -> headers.members().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(location.name())).map(Map.Entry::getValue).findFirst())
                .map(document::resolve);
    }

    /** @param name as {@code query _shape} */
    Optional<Node> parameter(String name) {
        Map<String, Node> parameters = parameters();
        return Optional.ofNullable(parameters.get(name)).or(() -> name.startsWith("header ") ? parameters.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst() : Optional.empty());
    }

    private Optional<Node> schemaOf(Node parameter) {
        return parameter.get("schema").or(() -> parameter.get("content").flatMap(content -> content.members().values().stream().findFirst())
                .map(document::resolve).flatMap(media -> media.get("schema")));
    }

    private Optional<Node> content(Node owner, String mediaType) {
        Map<String, Node> content = owner.get("content").map(Node::members).orElse(Map.of());
        return MediaTypes.find(content.keySet(), mediaType).map(content::get).map(document::resolve).flatMap(media -> media.get("schema"));
    }

    /** The names in braces, in order. */
    List<String> templateNames() {
        List<String> names = new ArrayList<>();
        Api.NAME.matcher(path).results().forEach(match -> names.add(match.group(1)));
        return names;
    }
}
