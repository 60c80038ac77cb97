package org.coworkingapi.contract.openapi.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Validates the types of the values in a document, so that later steps can rely on them. */
public final class StructureValidator {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Set<String> PARAMETER_LOCATIONS = Set.of("path", "query", "header", "cookie");

    private final Document document;
    private final SchemaStructureValidator schemas;
    private final Set<Node> seen = new HashSet<>();

    private StructureValidator(Document document) {
        this.document = document;
        this.schemas = new SchemaStructureValidator(document);
    }

    /**
     * Checks the structure of a document.
     *
     * @throws BadInputException at the first value that does not have the type that OpenAPI requires
     */
    public static void check(Document document) {
        new StructureValidator(document).root(document.root());
    }

    private void root(Node root) {
        isObject(root, "info");
        servers(root);
        security(root);
        each(root, "paths", item -> {
            if (!item.key().startsWith("/")) {
                throw invalid(item, "The path '" + item.key() + "' must begin with '/'.");
            }
            pathItem(item);
        });
        each(root, "webhooks", this::pathItem);
        root.get("components").filter(node -> !node.isNull()).ifPresent(this::components);
    }

    private void components(Node components) {
        object(components);
        each(components, "schemas", schemas::check);
        each(components, "responses", this::response);
        each(components, "parameters", this::parameter);
        each(components, "headers", this::header);
        each(components, "requestBodies", this::requestBody);
        each(components, "securitySchemes", scheme -> text(object(scheme), "type"));
        each(components, "callbacks", this::callback);
        each(components, "pathItems", this::pathItem);
    }

    private void pathItem(Node node) {
        Node item = object(node);
        if (!seen.add(item)) {
            return;
        }
        items(item, "parameters", this::parameter);
        servers(item);
        item.members().forEach((name, member) -> {
            if (METHODS.contains(name)) {
                operation(member);
            }
        });
    }

    private void operation(Node node) {
        if (!node.isObject()) {
            throw unexpectedType(node, "an object");
        }
        servers(node);
        security(node);
        items(node, "tags", StructureValidator::scalar);
        items(node, "parameters", this::parameter);
        node.get("operationId").ifPresent(StructureValidator::scalar);
        node.get("requestBody").filter(body -> !body.isNull()).ifPresent(this::requestBody);
        each(node, "responses", response -> {
            if (!response.key().matches("[1-5](\\d\\d|XX|xx)|default")) {
                throw invalid(
                        response,
                        "'" + response.key()
                                + "' is not a valid response status; use a code such as '200', a range such as '4XX', or 'default'.");
            }
            response(response);
        });
        each(node, "callbacks", this::callback);
    }

    private void callback(Node node) {
        Node callback = object(node);
        if (seen.add(callback)) {
            callback.members().forEach((name, item) -> {
                if (!name.startsWith("x-") && !name.equals("$ref")) {
                    pathItem(item);
                }
            });
        }
    }

    private void parameter(Node node) {
        Node parameter = object(node);
        if (!seen.add(parameter)) {
            return;
        }
        if (parameter.text("name").isEmpty()) {
            throw invalid(parameter, "The parameter has no 'name'.");
        }
        if (!PARAMETER_LOCATIONS.contains(parameter.text("in"))) {
            throw invalid(
                    parameter,
                    "The parameter '" + parameter.text("name")
                            + "' must have 'in: path', 'in: query', 'in: header' or 'in: cookie'.");
        }
        header(parameter);
    }

    private void header(Node node) {
        Node header = object(node);
        header.get("schema").ifPresent(schemas::check);
        content(header);
    }

    private void requestBody(Node node) {
        Node body = object(node);
        if (seen.add(body)) {
            content(body);
        }
    }

    private void response(Node node) {
        Node response = object(node);
        if (seen.add(response)) {
            each(response, "headers", this::header);
            each(response, "links", this::object);
            content(response);
        }
    }

    private void content(Node holder) {
        each(holder, "content", media -> {
            object(media).get("schema").ifPresent(schemas::check);
            each(media, "encoding", encoding -> each(object(encoding), "headers", this::header));
        });
    }

    private void servers(Node holder) {
        items(holder, "servers", server -> {
            text(object(server), "url");
            each(server, "variables", this::object);
        });
    }

    private void security(Node holder) {
        items(
                holder,
                "security",
                requirement -> object(requirement).members().values().forEach(scopes -> {
                    if (!scopes.isList()) {
                        throw unexpectedType(scopes, "a list of scopes");
                    }
                }));
    }

    /** Follows references and checks that the target is an object. */
    private Node object(Node node) {
        Node target = document.resolve(node);
        if (!target.isObject()) {
            throw unexpectedType(target, "an object");
        }
        return target;
    }

    private static void isObject(Node holder, String name) {
        holder.get(name).filter(node -> !node.isObject() && !node.isNull()).ifPresent(node -> {
            throw unexpectedType(node, "an object");
        });
    }

    private static void text(Node holder, String name) {
        Node text = holder.get(name).orElseThrow(() -> invalid(holder, named(holder) + " has no '" + name + "'."));
        if (!text.isText()) {
            throw unexpectedType(text, "a string");
        }
    }

    private static void scalar(Node node) {
        if (node.isObject() || node.isList()) {
            throw unexpectedType(node, "a string");
        }
    }

    /** Checks all values of a map except extensions. Does nothing if the map does not exist. */
    private static void each(Node holder, String name, Consumer<Node> check) {
        isObject(holder, name);
        holder.get(name)
                .ifPresent(map -> map.members().forEach((key, member) -> {
                    if (!key.startsWith("x-") || (!name.equals("paths") && !name.equals("responses"))) {
                        check.accept(member);
                    }
                }));
    }

    private static void items(Node holder, String name, Consumer<Node> check) {
        List<Node> list = holder.get(name)
                .filter(node -> !node.isNull())
                .map(node -> list(node))
                .orElse(List.of());
        list.forEach(check);
    }

    private static List<Node> list(Node node) {
        if (!node.isList()) {
            throw unexpectedType(node, "a list");
        }
        return node.items();
    }

    static BadInputException unexpectedType(Node node, String right) {
        return invalid(node, named(node) + " is " + kind(node) + "; it must be " + right + '.');
    }

    static BadInputException invalid(Node node, String sentence) {
        return new BadInputException(node.file(), node.line(), sentence);
    }

    private static String named(Node node) {
        return node.pointer().isEmpty() ? "The document" : "The value at " + node.pointer();
    }

    private static String kind(Node node) {
        if (node.isObject()) {
            return "an object";
        }
        if (node.isList()) {
            return "a list";
        }
        if (node.isNumber()) {
            return "a number";
        }
        if (node.isNull()) {
            return "empty";
        }
        return node.isBoolean() ? node.text() : "a string";
    }
}
