package org.coworkingapi.contract.openapi.operation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;

/** A security scheme: the form of the credentials of a request. */
public record SecurityScheme(String name, Node node) {

    /** Returns the schemes of a document by name. */
    public static Map<String, SecurityScheme> of(Document document) {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        document.root()
                .at("/components/securitySchemes")
                .ifPresent(map -> map.members()
                        .forEach((name, node) -> schemes.put(name, new SecurityScheme(name, document.resolve(node)))));
        return schemes;
    }

    /** Describes the credentials of a request, such as {@code apiKey in header x-key} or {@code http bearer}. */
    public String definition() {
        String type = node.text("type");
        return switch (type) {
            case "apiKey" -> {
                boolean isHeader = node.text("in").equals("header");
                yield "apiKey in " + node.text("in") + ' '
                        + (isHeader ? node.text("name").toLowerCase(Locale.ROOT) : node.text("name"));
            }
            case "http" -> "http " + node.text("scheme").toLowerCase(Locale.ROOT);
            default -> type;
        };
    }

    /** Returns the URLs of OpenID Connect and OAuth 2.0 by flow and field name. */
    public SortedMap<String, Node> urls() {
        SortedMap<String, Node> urls = new TreeMap<>();
        node.get("openIdConnectUrl").ifPresent(url -> urls.put("openIdConnectUrl", url));
        flows().forEach((name, flow) -> flow.members().forEach((key, value) -> {
            if (key.endsWith("Url")) {
                urls.put(name + ' ' + key, value);
            }
        }));
        return urls;
    }

    /** Returns the OAuth 2.0 flows by name. */
    public SortedMap<String, Node> flows() {
        SortedMap<String, Node> flows = new TreeMap<>();
        node.get("flows")
                .ifPresent(map -> map.members().forEach((name, flow) -> {
                    if (!name.startsWith("x-")) {
                        flows.put(name, flow);
                    }
                }));
        return flows;
    }

    /** Returns the OAuth 2.0 flows and their scopes, such as {@code implicit} and {@code implicit read}. */
    public SortedSet<String> flowsAndScopes() {
        SortedSet<String> scopes = new TreeSet<>();
        flows().forEach((name, flow) -> {
            scopes.add(name);
            flow.get("scopes")
                    .ifPresent(map -> map.members().keySet().forEach(scope -> scopes.add(name + ' ' + scope)));
        });
        return scopes;
    }
}
