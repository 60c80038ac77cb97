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

/** An index of the operations of a document by name and URL. */
final class OperationIndex {

    static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^{}]*)}");

    private final List<IndexedRoute> routes = new ArrayList<>();
    private final Document document;
    private final List<Operation> operations;
    private final Map<String, Operation> byName = new HashMap<>();

    /** @param hasHost whether the URL has a host, or is only a path */
    private record IndexedRoute(Operation operation, boolean hasHost, Pattern url) {}

    OperationIndex(Document document) {
        this.document = document;
        this.operations = OperationReader.ofPaths(document);
        List<Operation> pathsAndWebhooks = new ArrayList<>(operations);
        pathsAndWebhooks.addAll(OperationReader.ofWebhooks(document));
        pathsAndWebhooks.forEach(this::add);
        pathsAndWebhooks.forEach(
                operation -> OperationReader.ofCallbacks(document, operation).forEach(this::add));
    }

    private void add(Operation operation) {
        byName.putIfAbsent(operation.name().toString(), operation);
        byName.putIfAbsent(withoutParameterNames(operation.name().toString()), operation);
    }

    Document document() {
        return document;
    }

    /** Returns the operations of paths, without webhooks and callbacks. */
    List<Operation> operations() {
        return operations;
    }

    Optional<Operation> find(OperationName name) {
        return Optional.ofNullable(byName.get(name.toString()))
                .or(() -> Optional.ofNullable(byName.get(withoutParameterNames(name.toString()))));
    }

    /** Returns the operation that has the method and a URL in common with an operation of the other document. */
    Optional<Operation> findByUrls(Operation other) {
        Set<String> urls = new HashSet<>(ServerUrls.paths(other));
        return operations.stream()
                .filter(operation ->
                        operation.name().method().equals(other.name().method()))
                .filter(operation -> ServerUrls.paths(operation).stream().anyMatch(urls::contains))
                .findFirst();
    }

    /** Removes the names of path parameters: {@code /teams/{id}} becomes {@code /teams/{}}. */
    static String withoutParameterNames(String path) {
        return PATH_PARAMETER.matcher(path).replaceAll("{}");
    }

    /** Returns the operations of all methods that match a URL. */
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
        int end = 0;
        for (Matcher parameter = PATH_PARAMETER.matcher(template); parameter.find(); end = parameter.end()) {
            regex.append(Pattern.quote(template.substring(end, parameter.start())))
                    .append("[^/]+");
        }
        return Pattern.compile(
                regex.append(Pattern.quote(template.substring(end))).toString());
    }
}
