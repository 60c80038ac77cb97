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

/** Compares two lists of servers as sets of URLs: order, spelling and the names of variables do not matter. */
final class ServerListDiff {

    private final DocumentationDiff documentation;
    private final Map<String, Server> old;
    private final Map<String, Server> proposed;
    private final Map<String, Server> lost = new LinkedHashMap<>();
    private final Map<String, Server> gained = new LinkedHashMap<>();
    private final List<ServerDiff.ServerEdit> findings = new ArrayList<>();

    /** @param oldPrefix what old paths begin with, as {@code /api}, so that it belongs to the URL here */
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

    private static Map<String, Server> urls(List<Server> servers, String prefix) {
        Map<String, Server> urls = new LinkedHashMap<>();
        servers.forEach(server -> server.urls()
                .forEach(url -> urls.putIfAbsent(
                        (prefix.isEmpty() ? url : url.replaceFirst("/$", "")) + UriTemplates.withoutNames(prefix),
                        server)));
        return urls;
    }

    List<ServerDiff.ServerEdit> findings() {
        old.forEach((url, server) -> {
            if (!isCovered(url, proposed.keySet())) {
                lost.put(url, server);
            }
        });
        proposed.forEach((url, server) -> {
            if (!isCovered(url, old.keySet())) {
                gained.put(url, server);
            }
        });
        relative();
        variables();
        List<Server> gone = lost.values().stream().distinct().toList();
        List<Server> come = gained.values().stream().distinct().toList();
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            if (i >= come.size()) {
                find(ChangeType.SERVER_REMOVED, Effect.NARROWS, gone.get(i).url(), "", gone.get(i), gone.get(i));
            } else if (i >= gone.size()) {
                find(ChangeType.SERVER_ADDED, Effect.WIDENS, "", come.get(i).url(), come.get(i), come.get(i));
            } else {
                find(
                        ChangeType.SERVER_CHANGED,
                        Effect.REPLACES,
                        gone.get(i).url(),
                        come.get(i).url(),
                        gone.get(i),
                        come.get(i));
            }
        }
        return findings;
    }

    /** A variable may stand for anything but a slash, and one that the URL begins with for anything. */
    private static boolean isCovered(String url, Set<String> templates) {
        return templates.contains(url)
                || templates.stream()
                        .filter(template -> template.contains("{}"))
                        .anyMatch(template -> url.matches(Stream.of(template.split("\\{}", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining(template.startsWith("{}") ? ".*" : "[^/]*"))));
    }

    /** A URL without a host may be the one that is named in the other document; no document says. */
    private void relative() {
        for (String url : List.copyOf(lost.keySet())) {
            Optional<Map.Entry<String, Server>> named = proposed.entrySet().stream()
                    .filter(other -> Server.isRelative(url) != Server.isRelative(other.getKey())
                            && Server.path(url).equals(Server.path(other.getKey())))
                    .findFirst();
            if (named.isPresent()) {
                Server server = lost.remove(url);
                Server other = named.get().getValue();
                gained.remove(named.get().getKey());
                Effect effect = Server.isRelative(url) ? Effect.NONE : Effect.MOVES;
                find(ChangeType.SERVER_CHANGED, effect, server.url(), other.url(), server, other);
            }
        }
    }

    /** The values of a variable are one edit, however many URLs they make. */
    private void variables() {
        for (Server server : new LinkedHashSet<>(old.values())) {
            proposed.values().stream()
                    .distinct()
                    .filter(other ->
                            UriTemplates.withoutNames(other.url()).equals(UriTemplates.withoutNames(server.url())))
                    .findFirst()
                    .ifPresent(other -> {
                        documentation.compare(server.node(), other.node());
                        server.node()
                                .get("variables")
                                .ifPresent(all -> all.members()
                                        .forEach((name, node) -> other.node()
                                                .get("variables")
                                                .flatMap(others -> others.get(name))
                                                .ifPresent(now -> documentation.compare(node, now))));
                        boolean isLess = lost.values().removeIf(server::equals);
                        boolean isMore = gained.values().removeIf(other::equals);
                        List<String> names = List.copyOf(server.variables().keySet());
                        List<String> others = List.copyOf(other.variables().keySet());
                        if (isLess || isMore) {
                            Effect effect = Effect.of(!isMore, !isLess);
                            find(
                                    ChangeType.SERVER_VARIABLE_CHANGED,
                                    effect,
                                    values(server),
                                    values(other),
                                    server,
                                    other);
                        }
                        for (int i = 0; i < names.size(); i++) {
                            String from = server.defaultValue(names.get(i));
                            String to = other.defaultValue(others.get(i));
                            if (!isLess && !isMore && !from.equals(to)) {
                                find(ChangeType.SERVER_VARIABLE_CHANGED, Effect.MOVES, from, to, server, other);
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

    private void find(ChangeType type, Effect effect, String from, String to, Server before, Server after) {
        findings.add(new ServerDiff.ServerEdit(
                type, effect, from, to, Optional.of(before.node()), Optional.of(after.node())));
    }
}
