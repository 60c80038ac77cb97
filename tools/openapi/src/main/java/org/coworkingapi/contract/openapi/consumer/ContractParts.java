package org.coworkingapi.contract.openapi.consumer;

import static org.coworkingapi.contract.openapi.consumer.ContractReader.invalid;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;

/** Reads the parts that requests and responses have in common: parameters, headers and matchers. */
final class ContractParts {

    private ContractParts() {}

    /** Returns the query parameters of a URL. */
    static List<SentParameter> query(Node url) {
        int queryStart = url.text().indexOf('?');
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : queryStart < 0
                ? new String[0]
                : url.text().substring(queryStart + 1).replaceFirst("#.*", "").split("&")) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (!name.isEmpty()) {
                values.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(decode(equals < 0 ? "" : pair.substring(equals + 1)));
            }
        }
        return values.entrySet().stream()
                .map(entry -> new SentParameter("query", entry.getKey(), entry.getValue(), url.location()))
                .toList();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /**
     * Returns the parameters, headers or cookies of a request or response, including those that have only a matcher.
     */
    static List<SentParameter> parameters(Node part, String key, String in) {
        List<SentParameter> parameters = new ArrayList<>();
        part.get(key).ifPresent(map -> {
            if (!map.isObject() && !map.isNull()) {
                throw invalid(map, "The '" + key + "' of a contract must be an object with names and values");
            }
            map.members()
                    .forEach((name, value) ->
                            parameters.add(new SentParameter(in, name, values(value), value.location())));
        });
        for (Node matcher : matchers(part, matchersKey(in))) {
            String name = matcher.text("key");
            boolean isKnown = parameters.stream().anyMatch(each -> each.is(in, name));
            if (!isKnown && !name.isEmpty() && !matcher.text("type").equals("absent")) {
                boolean isExact = matcher.text("type").equals("equal_to");
                parameters.add(new SentParameter(
                        in, name, isExact ? List.of(matcher.text("value")) : List.of(), matcher.location()));
            }
        }
        return List.copyOf(parameters);
    }

    /** Returns the cookies in {@code Cookie} headers (RFC 6265, section 4.2.1). */
    static List<SentParameter> cookiesOfHeaders(List<SentParameter> sent) {
        List<SentParameter> cookies = new ArrayList<>();
        for (SentParameter header : sent) {
            if (header.is("header", "Cookie")) {
                for (String pair : String.join(";", header.values()).split(";")) {
                    int equals = pair.indexOf('=');
                    if (equals > 0) {
                        String name = pair.substring(0, equals).strip();
                        String value = pair.substring(equals + 1).strip();
                        cookies.add(new SentParameter("cookie", name, List.of(value), header.location()));
                    }
                }
            }
        }
        return cookies;
    }

    private static List<String> values(Node value) {
        if (value.isObject()) {
            return List.of();
        }
        return value.isList() ? value.items().stream().map(Node::text).toList() : List.of(value.text());
    }

    /** Returns the locations in a body that have a matcher. */
    static List<MatchedLocation> matchedLocations(Node part, Optional<ContractBody> body) {
        List<MatchedLocation> locations = new ArrayList<>();
        for (Node matcher : matchers(part, "body")) {
            Node path = matcher.get("path").orElse(matcher);
            if ((path == matcher && !matcher.text("type").equals("by_command"))
                    || (path != matcher && !path.isText())) {
                throw invalid(path, "The 'path' of a body matcher must be a JSON path");
            }
            if (path != matcher && !path.text().startsWith("$") && !path.text().startsWith("/")) {
                throw invalid(path, "The 'path' of a matcher is '" + path.text() + "'; it must begin with '$'");
            }
            if (path.text().startsWith("$")) {
                MatcherPaths.PathMatch pathMatch = MatcherPaths.find(path.text(), body.map(ContractBody::value));
                pathMatch
                        .locations()
                        .forEach(location ->
                                locations.add(new MatchedLocation(location, matcher.text("type"), matcher.location())));
                pathMatch
                        .filters()
                        .forEach(
                                location -> locations.add(new MatchedLocation(location, "filter", matcher.location())));
            }
        }
        return List.copyOf(locations);
    }

    private static String matchersKey(String in) {
        return switch (in) {
            case "query" -> "queryParameters";
            case "header" -> "headers";
            default -> "cookies";
        };
    }

    private static List<Node> matchers(Node part, String key) {
        Optional<Node> matchers = part.get("matchers");
        matchers.filter(node -> !node.isObject() && !node.isNull()).ifPresent(node -> {
            throw invalid(
                    node, "The 'matchers' of a contract must be an object with fields such as 'body' and 'headers'");
        });
        Optional<Node> list = matchers.flatMap(node -> node.get(key));
        list.filter(node -> !node.isList() && !node.isNull()).ifPresent(node -> {
            throw invalid(node, "The '" + key + "' of 'matchers' must be a list");
        });
        List<Node> items = list.map(Node::items).orElse(List.of());
        items.stream().filter(item -> !item.isObject()).findFirst().ifPresent(item -> {
            throw invalid(item, "A matcher must be an object");
        });
        return items;
    }
}
