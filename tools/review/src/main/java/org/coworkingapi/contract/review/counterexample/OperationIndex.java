package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.openapi.operation.OperationReader;

/** The operations of a document by name and by URL. */
final class OperationIndex {

    static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    private final List<IndexedRoute> routes = new ArrayList<>();
    private final Document document;
    private final List<Operation> operations;
    private final Map<String, Operation> byName = new HashMap<>();

    /** @param hasHost whether the URLs are whole, and not only paths on whatever host */
    private record IndexedRoute(Operation operation, boolean hasHost, Pattern url) {}

    OperationIndex(Document document) {
        this.document = document;
        this.operations = OperationReader.ofPaths(document);
        List<Operation> called = new ArrayList<>(operations);
        called.addAll(OperationReader.ofWebhooks(document));
        called.forEach(this::add);
        called.forEach(operation -> OperationReader.ofCallbacks(document, operation).forEach(this::add));
    }

    private void add(Operation operation) {
        byName.putIfAbsent(operation.name().toString(), operation);
        byName.putIfAbsent(anonymous(operation.name().toString()), operation);
    }

    Document document() {
        return document;
    }

    /** Those on paths; webhooks are no requests to a server. */
    List<Operation> operations() {
        return operations;
    }

    Optional<Operation> find(OperationName name) {
        return Optional.ofNullable(byName.get(name.toString()))
                .or(() -> Optional.ofNullable(byName.get(anonymous(name.toString()))));
    }

    /** The operation that is called at the same URLs as one of another document. */
    Optional<Operation> findAlike(Operation other) {
        Set<String> urls = new HashSet<>(ServerUrls.paths(other));
        return operations.stream()
                .filter(operation ->
                        operation.name().method().equals(other.name().method()))
                .filter(operation -> ServerUrls.paths(operation).stream().anyMatch(urls::contains))
                .findFirst();
    }

    /** A template without the names of its parameters: they are nothing that a server sees. */
    static String anonymous(String path) {
        return NAME.matcher(path).replaceAll("{}");
    }

    /** The operations, of whatever method, that are called at a URL. */
    List<Operation> at(String url) {
        if (routes.isEmpty()) {
            operations.forEach(operation -> ServerUrls.of(operation)
                    .forEach(server -> routes.add(new IndexedRoute(
                            operation, ServerUrls.host(server).isPresent(), pattern(server + operation.route())))));
        }
        String path = ServerUrls.path(url);
        return routes.stream()
                .filter(route ->
                        route.url().matcher(route.hasHost() ? url : path).matches())
                .map(IndexedRoute::operation)
                .distinct()
                .toList();
    }

    private static Pattern pattern(String template) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        for (Matcher name = NAME.matcher(template); name.find(); at = name.end()) {
            regex.append(Pattern.quote(template.substring(at, name.start()))).append("[^/]+");
        }
        return Pattern.compile(
                regex.append(Pattern.quote(template.substring(at))).toString());
    }
}
