package org.coworkingapi.contract.review.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.openapi.operation.OperationReader;
import org.coworkingapi.contract.openapi.operation.Parameter;
import org.coworkingapi.contract.openapi.operation.UriTemplates;

/** An operation as a tree of its attributes, parameters, request body and responses. */
final class OperationTree {

    private final Document document;
    private final Map<String, Operation> byName = new HashMap<>();
    private final Map<String, Operation> byId = new HashMap<>();

    OperationTree(Document document) {
        this.document = document;
        OperationReader.ofPaths(document).forEach(operation -> {
            add(operation);
            byId.putIfAbsent(operation.name().id(), operation);
            OperationReader.ofCallbacks(document, operation).forEach(this::add);
        });
        OperationReader.ofWebhooks(document).forEach(this::add);
    }

    private void add(Operation operation) {
        byName.putIfAbsent(withoutParameterNames(operation.name()), operation);
    }

    /** Removes the names of path parameters, because they do not distinguish paths. */
    private static String withoutParameterNames(OperationName name) {
        return UriTemplates.withoutNames(name.toString());
    }

    /** Returns the tree of an operation, or an empty {@code Optional} if the document lacks the operation. */
    Optional<TreeNode> of(OperationName name) {
        return Optional.ofNullable(byName.get(withoutParameterNames(name)))
                .or(() -> name.id().isEmpty() ? Optional.empty() : Optional.ofNullable(byId.get(name.id())))
                .map(operation -> new TreeNode(name.toString(), "", parts(operation)));
    }

    private List<TreeNode> parts(Operation operation) {
        List<TreeNode> parts = new ArrayList<>();
        Node node = operation.node();
        parts.add(new TreeNode(
                "Operation",
                operation.name().method() + ' ' + operation.item().at().key(),
                List.of()));
        addAttribute(parts, "operationId", node.text("operationId"));
        addAttribute(parts, "tags", texts(node, "tags"));
        addAttribute(parts, "deprecated", node.isTrue("deprecated") ? "yes" : "");
        addAttribute(
                parts,
                "security",
                node.get("security")
                        .or(() -> document.root().get("security"))
                        .map(OperationTree::security)
                        .orElse(""));
        List<TreeNode> parameters = parameters(operation);
        if (!parameters.isEmpty()) {
            parts.add(new TreeNode("Parameters", "", parameters));
        }
        operation
                .requestBody()
                .map(document::resolve)
                .ifPresent(body -> parts.add(
                        new TreeNode("Request body", body.isTrue("required") ? "required" : "optional", bodies(body))));
        operation.responseNodes().forEach((status, response) -> parts.add(response(operation, status, response)));
        return parts;
    }

    private static void addAttribute(List<TreeNode> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(new TreeNode(name, value, List.of()));
        }
    }

    private static String texts(Node node, String name) {
        return node.get(name)
                .map(list -> list.items().stream().map(Node::text).collect(Collectors.joining(", ")))
                .orElse("");
    }

    private static String security(Node requirements) {
        if (requirements.items().isEmpty()) {
            return "none";
        }
        return requirements.items().stream().map(OperationTree::schemes).collect(Collectors.joining(" or "));
    }

    private static String schemes(Node requirement) {
        if (requirement.members().isEmpty()) {
            return "none";
        }
        return requirement.members().entrySet().stream()
                .map(scheme -> scheme.getKey() + scopes(scheme.getValue()))
                .collect(Collectors.joining(" and "));
    }

    private static String scopes(Node scopes) {
        return scopes.items().isEmpty()
                ? ""
                : scopes.items().stream().map(Node::text).collect(Collectors.joining(", ", " (", ")"));
    }

    private List<TreeNode> parameters(Operation operation) {
        return operation.parameters().stream()
                .map(parameter -> schema(
                        parameter.in() + ' ' + parameter.name(),
                        parameter.node(),
                        parameter.node().isTrue("required") ? "required" : ""))
                .toList();
    }

    /** Returns the tree of an object with a {@code schema} or {@code content}, such as a parameter or a header. */
    private TreeNode schema(String name, Node holder, String note) {
        Optional<Node> schema =
                holder.get("schema").or(() -> Parameter.content(holder).flatMap(type -> type.get("schema")));
        String deprecated = holder.isTrue("deprecated") ? "deprecated" : "";
        String notes =
                Stream.of(note, deprecated).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
        return schema.map(node -> new SchemaTree(document).of(name, node, notes))
                .orElseGet(() -> new TreeNode(name, notes, List.of()));
    }

    private List<TreeNode> bodies(Node holder) {
        return holder.get("content").stream()
                .flatMap(content -> content.members().entrySet().stream())
                .map(entry -> schema(entry.getKey(), entry.getValue(), ""))
                .toList();
    }

    private TreeNode response(Operation operation, String status, Node response) {
        List<TreeNode> children = new ArrayList<>();
        operation
                .headers(status)
                .forEach((name, header) ->
                        children.add(schema("header " + name, header, header.isTrue("required") ? "required" : "")));
        children.addAll(bodies(response));
        return new TreeNode("Response " + status, "", children);
    }
}
