package org.coworkingapi.review.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.review.change.OperationName;
import org.coworkingapi.review.document.Document;
import org.coworkingapi.review.document.Node;

/** An operation of one document as a tree: what is said of it, its parameters, its request and its responses with their fields. */
final class OperationSketch {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Document document;

    OperationSketch(Document document) {
        this.document = document;
    }

    /** Empty if the document has no such operation. */
    Optional<Branch> of(OperationName name) {
        return find(name).map(operation -> new Branch(name.toString(), "", parts(operation)));
    }

    private Optional<Node> find(OperationName name) {
        String method = name.method().toLowerCase(Locale.ROOT);
        int blank = name.path().indexOf(' ');
        if (name.path().startsWith("webhook ")) {
            return document.root().get("webhooks").flatMap(hooks -> hooks.get(name.path().substring(blank + 1)))
                    .map(document::resolve).flatMap(item -> item.get(method));
        }
        if (blank > 0) {
            return callback(name.path().substring(0, blank), name.path().substring(blank + 1), method);
        }
        Optional<Node> byPath = item(name.path()).flatMap(item -> item.get(method));
        return byPath.isPresent() || name.id().isEmpty() ? byPath
                : operations().filter(one -> one.text("operationId").equals(name.id())).findFirst();
    }

    /** The names of path parameters do not tell paths apart. */
    private Optional<Node> item(String path) {
        return document.root().get("paths").stream().flatMap(paths -> paths.members().entrySet().stream())
                .filter(entry -> nameless(entry.getKey()).equals(nameless(path))).findFirst()
                .map(entry -> document.resolve(entry.getValue()));
    }

    private Stream<Node> operations() {
        return document.root().get("paths").stream().flatMap(paths -> paths.members().values().stream()).map(document::resolve)
                .flatMap(item -> METHODS.stream().flatMap(method -> item.get(method).stream()));
    }

    private Optional<Node> callback(String path, String callback, String method) {
        String[] words = callback.split(" ", 3);
        return words.length < 3 ? Optional.empty() : item(path).stream()
                .flatMap(item -> METHODS.stream().flatMap(own -> item.get(own).stream()))
                .flatMap(operation -> operation.get("callbacks").flatMap(all -> all.get(words[1])).map(document::resolve).stream())
                .flatMap(expressions -> expressions.get(words[2]).map(document::resolve).flatMap(item -> item.get(method)).stream())
                .findFirst();
    }

    private static String nameless(String path) {
        return path.replaceAll("\\{[^}]*\\}", "{}");
    }

    private List<Branch> parts(Node operation) {
        List<Branch> parts = new ArrayList<>();
        String path = operation.parent().map(Node::key).orElse("");
        parts.add(new Branch("Operation", (operation.key().toUpperCase(Locale.ROOT) + ' ' + path).strip(), List.of()));
        fact(parts, "operationId", operation.text("operationId"));
        fact(parts, "tags", texts(operation, "tags"));
        fact(parts, "deprecated", operation.isTrue("deprecated") ? "yes" : "");
        fact(parts, "security", operation.get("security").or(() -> document.root().get("security")).map(OperationSketch::security)
                .orElse(""));
        List<Branch> parameters = parameters(operation);
        if (!parameters.isEmpty()) {
            parts.add(new Branch("Parameters", "", parameters));
        }
        operation.get("requestBody").map(document::resolve).ifPresent(body ->
                parts.add(new Branch("Request body", body.isTrue("required") ? "required" : "optional", bodies(body))));
        operation.get("responses").ifPresent(responses -> responses.members().forEach((status, response) -> {
            if (!status.startsWith("x-")) {
                parts.add(response(status, document.resolve(response)));
            }
        }));
        return parts;
    }

    private static void fact(List<Branch> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(new Branch(name, value, List.of()));
        }
    }

    private static String texts(Node node, String name) {
        return node.get(name).map(list -> list.items().stream().map(Node::text).collect(Collectors.joining(", "))).orElse("");
    }

    private static String security(Node requirements) {
        return requirements.items().isEmpty() ? "none" : requirements.items().stream().map(one -> one.members().isEmpty() ? "none"
                : one.members().entrySet().stream().map(scheme -> scheme.getKey() + (scheme.getValue().items().isEmpty() ? ""
                        : scheme.getValue().items().stream().map(Node::text).collect(Collectors.joining(", ", " (", ")"))))
                .collect(Collectors.joining(" and "))).collect(Collectors.joining(" or "));
    }

    private List<Branch> parameters(Node operation) {
        Map<String, Branch> parameters = new LinkedHashMap<>();
        Stream.concat(operation.parent().flatMap(item -> item.get("parameters")).stream(), operation.get("parameters").stream())
                .flatMap(list -> list.items().stream()).map(document::resolve).forEach(parameter -> {
                    String name = parameter.text("in") + ' ' + parameter.text("name");
                    parameters.put(name, schema(name, parameter, parameter.isTrue("required") ? "required" : ""));
                });
        return List.copyOf(parameters.values());
    }

    /** What has a {@code schema}, or one in its first {@code content}: a parameter, a header. */
    private Branch schema(String name, Node holder, String note) {
        Optional<Node> schema = holder.get("schema").or(() -> holder.get("content")
                .flatMap(content -> content.members().values().stream().findFirst()).flatMap(type -> type.get("schema")));
        String said = note + (holder.isTrue("deprecated") ? (note.isEmpty() ? "" : ", ") + "deprecated" : "");
        return schema.map(found -> new SchemaSketch(document).of(name, found, said)).orElseGet(() -> new Branch(name, said, List.of()));
    }

    private List<Branch> bodies(Node holder) {
        return holder.get("content").stream().flatMap(content -> content.members().entrySet().stream())
                .map(entry -> schema(entry.getKey(), entry.getValue(), "")).toList();
    }

    private Branch response(String status, Node response) {
        List<Branch> children = new ArrayList<>();
        response.get("headers").ifPresent(headers -> headers.members().forEach((name, header) -> {
            Node found = document.resolve(header);
            children.add(schema("header " + name, found, found.isTrue("required") ? "required" : ""));
        }));
        children.addAll(bodies(response));
        return new Branch("Response " + status, "", children);
    }
}
