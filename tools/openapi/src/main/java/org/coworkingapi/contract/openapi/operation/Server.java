package org.coworkingapi.contract.openapi.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.document.Node;

/**
 * A server of an API.
 *
 * @param node the server object; the document if it has no servers
 * @param url the URL as written
 * @param variables the allowed values by variable name, in the order of the URL; an empty list if any value is allowed
 */
public record Server(Node node, String url, Map<String, List<String>> variables) {

    private static final Pattern SCHEME = Pattern.compile("^(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//[^/]*");
    private static final int MAXIMUM_URLS = 500;

    /** Returns the servers in a list, or a server with the URL {@code /} if the list is missing or empty. */
    public static List<Server> of(Optional<Node> list, Node document) {
        List<Server> servers = new ArrayList<>();
        list.ifPresent(node -> node.items().forEach(item -> servers.add(of(item))));
        return servers.isEmpty() ? List.of(new Server(list.orElse(document), "/", Map.of())) : List.copyOf(servers);
    }

    private static Server of(Node node) {
        Map<String, List<String>> variables = new LinkedHashMap<>();
        for (String name : UriTemplates.names(node.text("url"))) {
            variables.put(
                    name,
                    node.at("/variables")
                            .flatMap(definitions -> definitions.get(name))
                            .flatMap(variable -> variable.get("enum"))
                            .map(values -> values.items().stream()
                                    .map(Node::text)
                                    .sorted()
                                    .toList())
                            .orElse(List.of()));
        }
        return new Server(node, node.text("url"), variables);
    }

    /** Returns the default value of a variable. */
    public String defaultValue(String variable) {
        return node.get("variables")
                .flatMap(definitions -> definitions.get(variable))
                .map(definition -> definition.text("default"))
                .orElse("");
    }

    /**
     * Returns the normalized URLs. Variables with a list of values are expanded. Other variables are replaced by
     * {@code {}}.
     */
    public List<String> urls() {
        List<String> urls = new ArrayList<>(List.of(""));
        int end = 0;
        for (MatchResult name : UriTemplates.variables(url)) {
            String literal = url.substring(end, name.start());
            List<String> values = variables.getOrDefault(name.group(1), List.of());
            boolean isExpanded = !values.isEmpty() && values.size() * urls.size() <= MAXIMUM_URLS;
            // A URL that begins with a variable has no known host without the default value.
            boolean usesDefault =
                    name.start() == 0 && !defaultValue(name.group(1)).isEmpty();
            String substitute = usesDefault ? defaultValue(name.group(1)) : "{}";
            List<String> choices = isExpanded ? values : List.of(substitute);
            urls = urls.stream()
                    .flatMap(prefix -> choices.stream().map(value -> prefix + literal + value))
                    .toList();
            end = name.end();
        }
        String suffix = url.substring(end);
        return urls.stream()
                .map(prefix -> normalize(prefix + suffix))
                .distinct()
                .toList();
    }

    /** Returns whether a URL is relative to the host of the document. */
    public static boolean isRelative(String url) {
        return url.startsWith("/") && !url.startsWith("//");
    }

    /** Returns the path of a URL without a trailing slash. */
    public static String path(String url) {
        if (isRelative(url)) {
            return url.equals("/") ? "" : url;
        }
        return SCHEME.matcher(url).replaceFirst("");
    }

    private static String normalize(String url) {
        String trimmed = url.replaceFirst("/+$", "");
        var host = SCHEME.matcher(trimmed);
        if (host.find()) {
            String origin =
                    host.group().toLowerCase(Locale.ROOT).replaceFirst("^(https://.*):443$|^(http://.*):80$", "$1$2");
            return origin + trimmed.substring(host.end());
        }
        return trimmed.startsWith("{}") ? trimmed : "/" + trimmed.replaceFirst("^(\\./|/)+", "");
    }
}
