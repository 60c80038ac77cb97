package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Server;

/** Where operations are called, as the servers of their document say. */
final class ServerUrls {

    private static final int MOST = 20;

    private ServerUrls() {}

    /** The URLs of the servers of an operation, without a slash at the end; one that is empty if none is named. */
    static List<String> of(Operation operation) {
        List<String> urls = operation.servers().stream()
                .flatMap(server -> urls(server).stream())
                .map(url -> url.replaceFirst("/+$", ""))
                .distinct()
                .toList();
        return urls.isEmpty() ? List.of("") : urls;
    }

    /** A URL with variables, once for each value that they may have. */
    private static List<String> urls(Server server) {
        List<String> urls = List.of(server.url());
        for (Map.Entry<String, List<String>> variable : server.variables().entrySet()) {
            List<String> values = new ArrayList<>(List.of(server.defaultValue(variable.getKey())));
            variable.getValue().stream()
                    .filter(value -> !values.contains(value))
                    .forEach(values::add);
            urls = urls.stream()
                    .flatMap(url -> values.stream().map(value -> url.replace('{' + variable.getKey() + '}', value)))
                    .limit(MOST)
                    .toList();
        }
        return urls;
    }

    /** What stands in a request line for an operation, with its parameters unnamed; without the names of hosts. */
    static List<String> paths(Operation operation) {
        return of(operation).stream()
                .map(url -> path(url) + OperationIndex.anonymous(operation.route()))
                .distinct()
                .toList();
    }

    static String path(String url) {
        return url.replaceFirst("^([a-zA-Z][a-zA-Z0-9+.-]*:)?//[^/]*", "");
    }

    /** The host of a URL with its scheme; empty if it names none. */
    static Optional<String> host(String url) {
        String path = path(url);
        return url.length() > path.length()
                ? Optional.of(url.substring(0, url.length() - path.length()))
                : Optional.empty();
    }
}
