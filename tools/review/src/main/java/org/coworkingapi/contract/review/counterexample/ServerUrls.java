package org.coworkingapi.contract.review.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Server;

/** The URLs of operations according to their servers. */
final class ServerUrls {

    private static final int MAX_URLS = 20;

    private ServerUrls() {}

    /** Returns the server URLs of an operation without trailing slashes, or a single empty URL if it has no servers. */
    static List<String> of(Operation operation) {
        List<String> urls = operation.servers().stream()
                .flatMap(server -> urls(server).stream())
                .map(url -> url.replaceFirst("/+$", ""))
                .distinct()
                .toList();
        return urls.isEmpty() ? List.of("") : urls;
    }

    /** Returns the URLs of a server for all values of its variables, at most {@value #MAX_URLS}. */
    private static List<String> urls(Server server) {
        List<String> urls = List.of(server.url());
        for (Map.Entry<String, List<String>> variable : server.variables().entrySet()) {
            List<String> values = new ArrayList<>(List.of(server.defaultValue(variable.getKey())));
            variable.getValue().stream()
                    .filter(value -> !values.contains(value))
                    .forEach(values::add);
            urls = urls.stream()
                    .flatMap(url -> values.stream().map(value -> url.replace('{' + variable.getKey() + '}', value)))
                    .limit(MAX_URLS)
                    .toList();
        }
        return urls;
    }

    /** Returns the paths of an operation on its servers, without the names of path parameters. */
    static List<String> paths(Operation operation) {
        return of(operation).stream()
                .map(url -> path(url) + OperationIndex.withoutParameterNames(operation.route()))
                .distinct()
                .toList();
    }

    static String path(String url) {
        return url.replaceFirst("^([a-zA-Z][a-zA-Z0-9+.-]*:)?//[^/]*", "");
    }

    /** Returns the scheme and host of a URL, or an empty {@code Optional} if it has no host. */
    static Optional<String> host(String url) {
        String path = path(url);
        return url.length() > path.length()
                ? Optional.of(url.substring(0, url.length() - path.length()))
                : Optional.empty();
    }
}
