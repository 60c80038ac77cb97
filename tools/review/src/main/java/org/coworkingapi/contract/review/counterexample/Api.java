package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.operation.OperationName;

/** The operations of a document, read without what the comparison knows of it. */
final class Api {

    static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String WEBHOOK = "webhook ";
    private static final String CALLBACK = " callback ";

    private final List<Route> routes = new ArrayList<>();
    private final Document document;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, Operation> byName = new LinkedHashMap<>();

    /** @param hasHost whether the URLs are whole, and not only paths on whatever host */
    private record Route(Operation operation, boolean hasHost, Pattern url) {}

    Api(Document document) {
        this.document = document;
        document.root().get("paths").map(Node::members).orElse(Map.of()).forEach((path, item) -> add(path, item));
        document.root().get("webhooks").map(Node::members).orElse(Map.of()).forEach((name, item) -> add(WEBHOOK + name, item));
    }

    private void add(String path, Node reference) {
        Node item = document.resolve(reference);
        item.members().forEach((method, node) -> {
            if (METHODS.contains(method) && node.isObject()) {
                Operation operation = new Operation(document, item, node, method, path);
                operations.add(operation);
                byName.putIfAbsent(method + ' ' + path, operation);
                byName.putIfAbsent(method + ' ' + anonymous(path), operation);
            }
        });
    }

    Document document() {
        return document;
    }

    /** Those on paths; webhooks are no requests to a server. */
    List<Operation> operations() {
        return operations.stream().filter(operation -> !operation.path().startsWith(WEBHOOK)).toList();
    }

    Optional<Operation> find(OperationName name) {
        String method = name.method().toLowerCase(Locale.ROOT);
        int callback = name.path().indexOf(CALLBACK);
        if (callback > 0) {
            return callback(name.path().substring(0, callback), name.path().substring(callback + CALLBACK.length()), method);
        }
        return Optional.ofNullable(byName.get(method + ' ' + name.path()))
                .or(() -> Optional.ofNullable(byName.get(method + ' ' + anonymous(name.path()))));
    }

    /** The operation that is called at the same URLs as one of another document. */
    Optional<Operation> findAlike(Operation other) {
        Set<String> urls = new HashSet<>(Servers.paths(other));
        return operations().stream().filter(operation -> operation.method().equals(other.method()))
                .filter(operation -> Servers.paths(operation).stream().anyMatch(urls::contains)).findFirst();
    }

    private Optional<Operation> callback(String path, String callback, String method) {
        for (Operation operation : operations) {
            if (!operation.path().equals(path) && !anonymous(operation.path()).equals(anonymous(path))) {
                continue;
            }
            for (Map.Entry<String, Node> named : operation.node().get("callbacks").map(Node::members).orElse(Map.of()).entrySet()) {
                for (Map.Entry<String, Node> item : document.resolve(named.getValue()).members().entrySet()) {
                    if (callback.equals(named.getKey() + ' ' + item.getKey())) {
                        Node resolved = document.resolve(item.getValue());
                        return resolved.get(method).map(node -> new Operation(document, resolved, node, method, path + CALLBACK
                                + callback));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A template without the names of its parameters: they are nothing that a server sees. */
    static String anonymous(String path) {
        return NAME.matcher(path).replaceAll("{}");
    }

    /** The operations, of whatever method, that are called at a URL. */
    List<Operation> at(String url) {
        if (routes.isEmpty()) {
            operations().forEach(operation -> Servers.of(operation).forEach(server -> routes.add(new Route(operation,
                    Servers.host(server).isPresent(), pattern(server + operation.path())))));
        }
        String path = Servers.path(url);
        return routes.stream().filter(route -> route.url().matcher(route.hasHost() ? url : path).matches()).map(Route::operation)
                .distinct().toList();
    }

    private static Pattern pattern(String template) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        for (Matcher name = NAME.matcher(template); name.find(); at = name.end()) {
            regex.append(Pattern.quote(template.substring(at, name.start()))).append("[^/]+");
        }
        return Pattern.compile(regex.append(Pattern.quote(template.substring(at))).toString());
    }
}
