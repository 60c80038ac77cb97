package org.coworkingapi.contract.openapi.document;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
        new StructureValidator(document).checkRoot(document.root());
    }

    private void checkRoot(Node root) {
        checkIsObject(root, "info");
        checkServers(root);
        checkSecurity(root);
        checkMembers(root, "paths", item -> {
            if (!item.key().startsWith("/")) {
                throw invalid(item, "The path '" + item.key() + "' must begin with '/'.");
            }
            checkPathItem(item);
        });
        checkMembers(root, "webhooks", this::checkPathItem);
        root.get("components").filter(node -> !node.isNull()).ifPresent(this::checkComponents);
    }

    private void checkComponents(Node components) {
        resolveObject(components);
        checkMembers(components, "schemas", schemas::check);
        checkMembers(components, "responses", this::checkResponse);
        checkMembers(components, "parameters", this::checkParameter);
        checkMembers(components, "headers", this::checkHeader);
        checkMembers(components, "requestBodies", this::checkRequestBody);
        checkMembers(components, "securitySchemes", scheme -> checkString(resolveObject(scheme), "type"));
        checkMembers(components, "callbacks", this::checkCallback);
        checkMembers(components, "pathItems", this::checkPathItem);
    }

    private void checkPathItem(Node node) {
        Node item = resolveObject(node);
        if (!seen.add(item)) {
            return;
        }
        checkItems(item, "parameters", this::checkParameter);
        checkServers(item);
        item.members().forEach((name, member) -> {
            if (METHODS.contains(name)) {
                checkOperation(member);
            }
        });
    }

    private void checkOperation(Node node) {
        if (!node.isObject()) {
            throw unexpectedType(node, "an object");
        }
        checkServers(node);
        checkSecurity(node);
        checkItems(node, "tags", StructureValidator::checkScalar);
        checkItems(node, "parameters", this::checkParameter);
        node.get("operationId").ifPresent(StructureValidator::checkScalar);
        node.get("requestBody").filter(body -> !body.isNull()).ifPresent(this::checkRequestBody);
        checkMembers(node, "responses", response -> {
            if (!response.key().matches("[1-5](\\d\\d|XX|xx)|default")) {
                throw invalid(
                        response,
                        "'" + response.key()
                                + "' is not a valid response status; use a code such as '200', a range such as '4XX', or 'default'.");
            }
            if (!response.key().equals(response.key().toUpperCase(Locale.ROOT))
                    && node.at("/responses/" + response.key().toUpperCase(Locale.ROOT))
                            .isPresent()) {
                throw invalid(
                        response,
                        "The response status '" + response.key() + "' is also written '"
                                + response.key().toUpperCase(Locale.ROOT) + "'; remove one of the two.");
            }
            checkResponse(response);
        });
        checkMembers(node, "callbacks", this::checkCallback);
    }

    private void checkCallback(Node node) {
        Node callback = resolveObject(node);
        if (seen.add(callback)) {
            callback.members().forEach((name, item) -> {
                if (!name.startsWith("x-") && !name.equals("$ref")) {
                    checkPathItem(item);
                }
            });
        }
    }

    private void checkParameter(Node node) {
        Node parameter = resolveObject(node);
        if (!seen.add(parameter)) {
            return;
        }
        if (parameter.text("name").isEmpty()) {
            throw invalid(parameter, "The parameter has no 'name'.");
        }
        boolean isQueryString = parameter.text("in").equals("querystring")
                && document.root().text("openapi").startsWith("3.2");
        if (!isQueryString && !PARAMETER_LOCATIONS.contains(parameter.text("in"))) {
            throw invalid(
                    parameter,
                    "The parameter '" + parameter.text("name")
                            + "' must have 'in: path', 'in: query', 'in: header' or 'in: cookie'.");
        }
        checkHeader(parameter);
    }

    private void checkHeader(Node node) {
        Node header = resolveObject(node);
        header.get("schema").ifPresent(schemas::check);
        checkContent(header);
    }

    private void checkRequestBody(Node node) {
        Node body = resolveObject(node);
        if (seen.add(body)) {
            checkContent(body);
        }
    }

    private void checkResponse(Node node) {
        Node response = resolveObject(node);
        if (seen.add(response)) {
            checkMembers(response, "headers", this::checkHeader);
            checkMembers(response, "links", this::resolveObject);
            checkContent(response);
        }
    }

    private void checkContent(Node holder) {
        checkMembers(holder, "content", media -> {
            resolveObject(media).get("schema").ifPresent(schemas::check);
            checkMembers(
                    media, "encoding", encoding -> checkMembers(resolveObject(encoding), "headers", this::checkHeader));
        });
    }

    private void checkServers(Node holder) {
        checkItems(holder, "servers", server -> {
            checkString(resolveObject(server), "url");
            checkMembers(server, "variables", this::resolveObject);
        });
    }

    private void checkSecurity(Node holder) {
        checkItems(
                holder,
                "security",
                requirement -> resolveObject(requirement).members().values().forEach(scopes -> {
                    if (!scopes.isList()) {
                        throw unexpectedType(scopes, "a list of scopes");
                    }
                }));
    }

    /** Follows references and checks that the target is an object. */
    private Node resolveObject(Node node) {
        Node target = document.resolve(node);
        if (!target.isObject()) {
            throw unexpectedType(target, "an object");
        }
        return target;
    }

    private static void checkIsObject(Node holder, String name) {
        holder.get(name).filter(node -> !node.isObject() && !node.isNull()).ifPresent(node -> {
            throw unexpectedType(node, "an object");
        });
    }

    private static void checkString(Node holder, String name) {
        Node text = holder.get(name).orElseThrow(() -> invalid(holder, subject(holder) + " has no '" + name + "'."));
        if (!text.isText()) {
            throw unexpectedType(text, "a string");
        }
    }

    private static void checkScalar(Node node) {
        if (node.isObject() || node.isList()) {
            throw unexpectedType(node, "a string");
        }
    }

    /** Checks all values of a map except extensions. Does nothing if the map does not exist. */
    private static void checkMembers(Node holder, String name, Consumer<Node> check) {
        checkIsObject(holder, name);
        holder.get(name)
                .ifPresent(map -> map.members().forEach((key, member) -> {
                    if (!key.startsWith("x-") || (!name.equals("paths") && !name.equals("responses"))) {
                        check.accept(member);
                    }
                }));
    }

    private static void checkItems(Node holder, String name, Consumer<Node> check) {
        List<Node> list = holder.get(name)
                .filter(node -> !node.isNull())
                .map(node -> itemsOf(node))
                .orElse(List.of());
        list.forEach(check);
    }

    private static List<Node> itemsOf(Node node) {
        if (!node.isList()) {
            throw unexpectedType(node, "a list");
        }
        return node.items();
    }

    static BadInputException unexpectedType(Node node, String expected) {
        return invalid(node, subject(node) + " is " + typeName(node) + "; it must be " + expected + '.');
    }

    static BadInputException invalid(Node node, String sentence) {
        return new BadInputException(node.file(), node.line(), sentence);
    }

    private static String subject(Node node) {
        return node.pointer().isEmpty() ? "The document" : "The value at " + node.pointer();
    }

    private static String typeName(Node node) {
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
