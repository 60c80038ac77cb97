package org.coworkingapi.contract.review.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.operation.Server;
import org.coworkingapi.contract.openapi.operation.UriTemplates;
import org.coworkingapi.contract.review.change.ChangeType;
import org.coworkingapi.contract.review.change.Effect;

/** The comparison of two lists of servers as sets of URLs, independent of their order and the names of variables. */
final class ServerListDiff {

    private final DocumentationDiff documentation;
    private final Map<String, Server> old;
    private final Map<String, Server> proposed;
    private final Map<String, Server> removed = new LinkedHashMap<>();
    private final Map<String, Server> added = new LinkedHashMap<>();
    private final List<ServerDiff.ServerEdit> edits = new ArrayList<>();

    /**
     * @param oldPrefix the prefix that only the old paths have, such as {@code /api}; it is appended to the old server
     *     URLs
     */
    ServerListDiff(
            DocumentationDiff documentation,
            List<Server> old,
            String oldPrefix,
            List<Server> proposed,
            String newPrefix) {
        this.documentation = documentation;
        this.old = urls(old, oldPrefix);
        this.proposed = urls(proposed, newPrefix);
    }

    /** Returns the servers by their URLs, including the prefix. */
    private static Map<String, Server> urls(List<Server> servers, String prefix) {
        Map<String, Server> urls = new LinkedHashMap<>();
        servers.forEach(server -> server.urls()
                .forEach(url -> urls.putIfAbsent(
                        (prefix.isEmpty() ? url : url.replaceFirst("/$", "")) + UriTemplates.withoutNames(prefix),
                        server)));
        return urls;
    }

    List<ServerDiff.ServerEdit> edits() {
        old.forEach((url, server) -> {
            if (!isCovered(url, proposed.keySet())) {
                removed.put(url, server);
            }
        });
        proposed.forEach((url, server) -> {
            if (!isCovered(url, old.keySet())) {
                added.put(url, server);
            }
        });
        pairRelativeUrls();
        compareVariables();
        List<Server> removedServers = removed.values().stream().distinct().toList();
        List<Server> addedServers = added.values().stream().distinct().toList();
        for (int i = 0; i < Math.max(removedServers.size(), addedServers.size()); i++) {
            if (i >= addedServers.size()) {
                add(
                        ChangeType.SERVER_REMOVED,
                        Effect.NARROWS,
                        removedServers.get(i).url(),
                        "",
                        removedServers.get(i),
                        removedServers.get(i));
            } else if (i >= removedServers.size()) {
                add(
                        ChangeType.SERVER_ADDED,
                        Effect.WIDENS,
                        "",
                        addedServers.get(i).url(),
                        addedServers.get(i),
                        addedServers.get(i));
            } else {
                add(
                        ChangeType.SERVER_CHANGED,
                        Effect.REPLACES,
                        removedServers.get(i).url(),
                        addedServers.get(i).url(),
                        removedServers.get(i),
                        addedServers.get(i));
            }
        }
        return edits;
    }

    /**
     * Returns whether a template matches the URL. A variable matches any characters except slashes. A variable at the
     * beginning also matches slashes.
     */
    private static boolean isCovered(String url, Set<String> templates) {
        return templates.contains(url)
                || templates.stream()
                        .filter(template -> template.contains("{}"))
                        .anyMatch(template -> url.matches(Stream.of(template.split("\\{}", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining(template.startsWith("{}") ? ".*" : "[^/]*"))));
    }

    /** Pairs relative URLs with absolute ones of the same path, because both may be the same server. */
    private void pairRelativeUrls() {
        for (String url : List.copyOf(removed.keySet())) {
            Optional<Map.Entry<String, Server>> counterpart = proposed.entrySet().stream()
                    .filter(other -> Server.isRelative(url) != Server.isRelative(other.getKey())
                            && Server.path(url).equals(Server.path(other.getKey())))
                    .findFirst();
            if (counterpart.isPresent()) {
                Server oldServer = removed.remove(url);
                Server newServer = counterpart.get().getValue();
                added.remove(counterpart.get().getKey());
                Effect effect = Server.isRelative(url) ? Effect.NONE : Effect.MOVES;
                add(ChangeType.SERVER_CHANGED, effect, oldServer.url(), newServer.url(), oldServer, newServer);
            }
        }
    }

    /** Adds one edit for the changed values of a variable, even if the values affect several URLs. */
    private void compareVariables() {
        for (Server oldServer : new LinkedHashSet<>(old.values())) {
            proposed.values().stream()
                    .distinct()
                    .filter(newServer -> UriTemplates.withoutNames(newServer.url())
                            .equals(UriTemplates.withoutNames(oldServer.url())))
                    .findFirst()
                    .ifPresent(newServer -> {
                        documentation.compare(oldServer.node(), newServer.node());
                        oldServer
                                .node()
                                .get("variables")
                                .ifPresent(oldVariables -> oldVariables
                                        .members()
                                        .forEach((name, oldNode) -> newServer
                                                .node()
                                                .get("variables")
                                                .flatMap(newVariables -> newVariables.get(name))
                                                .ifPresent(newNode -> documentation.compare(oldNode, newNode))));
                        boolean hasRemovedValues = removed.values().removeIf(oldServer::equals);
                        boolean hasAddedValues = added.values().removeIf(newServer::equals);
                        // A variable can occur several times in one URL.
                        List<String> oldNames = UriTemplates.names(oldServer.url());
                        List<String> newNames = UriTemplates.names(newServer.url());
                        if (hasRemovedValues || hasAddedValues) {
                            Effect effect = Effect.of(!hasAddedValues, !hasRemovedValues);
                            add(
                                    ChangeType.SERVER_VARIABLE_CHANGED,
                                    effect,
                                    values(oldServer),
                                    values(newServer),
                                    oldServer,
                                    newServer);
                        }
                        for (int i = 0; i < oldNames.size(); i++) {
                            String from = oldServer.defaultValue(oldNames.get(i));
                            String to = newServer.defaultValue(newNames.get(i));
                            if (!hasRemovedValues && !hasAddedValues && !from.equals(to)) {
                                add(ChangeType.SERVER_VARIABLE_CHANGED, Effect.MOVES, from, to, oldServer, newServer);
                            }
                        }
                    });
        }
    }

    private static String values(Server server) {
        return server.variables().entrySet().stream()
                .map(variable -> variable.getValue().isEmpty()
                        ? server.defaultValue(variable.getKey())
                        : String.join(", ", variable.getValue()))
                .collect(Collectors.joining("; "));
    }

    private void add(ChangeType type, Effect effect, String from, String to, Server before, Server after) {
        edits.add(new ServerDiff.ServerEdit(
                type, effect, from, to, Optional.of(before.node()), Optional.of(after.node())));
    }
}
