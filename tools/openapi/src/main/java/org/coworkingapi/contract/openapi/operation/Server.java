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
 * A place where an API can be called.
 *
 * @param node where it is stated; the whole document if it states none
 * @param url as written
 * @param variables by the names in the URL, in its order; their values if only some are allowed
 */
public record Server(Node node, String url, Map<String, List<String>> variables) {

    private static final Pattern SCHEME = Pattern.compile("^(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//[^/]*");
    private static final int VALUES = 500;

    /** The servers in a list; where none is stated, the one that serves the document. */
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
                            .flatMap(all -> all.get(name))
                            .flatMap(variable -> variable.get("enum"))
                            .map(values -> values.items().stream()
                                    .map(Node::text)
                                    .sorted()
                                    .toList())
                            .orElse(List.of()));
        }
        return new Server(node, node.text("url"), variables);
    }

    /** The value that a variable has where a client says nothing. */
    public String defaultUrl(String variable) {
        return node.get("variables")
                .flatMap(all -> all.get(variable))
                .map(definition -> definition.text("default"))
                .orElse("");
    }

    /**
     * The URLs, variables with a list of values written out, the others blanked as {@code {}}, so written that equal
     * places are equal.
     */
    public List<String> urls() {
        List<String> urls = new ArrayList<>(List.of(""));
        int end = 0;
        for (MatchResult name : UriTemplates.variables(url)) {
            String before = url.substring(end, name.start());
            List<String> values = variables.getOrDefault(name.group(1), List.of());
            boolean isFree = values.isEmpty() || values.size() * urls.size() > VALUES;
            // A URL that begins with a variable says nothing at all without its usual value.
            boolean isStart = name.start() == 0 && !defaultUrl(name.group(1)).isEmpty();
            String free = isStart ? defaultUrl(name.group(1)) : "{}";
            List<String> all = isFree ? List.of(free) : values;
            urls = urls.stream()
                    .flatMap(start -> all.stream().map(value -> start + before + value))
                    .toList();
            end = name.end();
        }
        String rest = url.substring(end);
        return urls.stream().map(start -> normalized(start + rest)).distinct().toList();
    }

    /** Whether a URL names no host, so that it is the one that serves the document. */
    public static boolean isRelative(String url) {
        return url.startsWith("/") && !url.startsWith("//");
    }

    /** What of a URL follows the host; without a slash at the end. */
    public static String path(String url) {
        if (isRelative(url)) {
            return url.equals("/") ? "" : url;
        }
        return SCHEME.matcher(url).replaceFirst("");
    }

    private static String normalized(String url) {
        String plain = url.replaceFirst("/+$", "");
        var host = SCHEME.matcher(plain);
        if (host.find()) {
            String start =
                    host.group().toLowerCase(Locale.ROOT).replaceFirst("^(https://.*):443$|^(http://.*):80$", "$1$2");
            return start + plain.substring(host.end());
        }
        return plain.startsWith("{}") ? plain : "/" + plain.replaceFirst("^(\\./|/)+", "");
    }
}
