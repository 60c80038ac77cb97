package org.coworkingapi.contract.openapi.operation;

import org.coworkingapi.contract.openapi.document.Node;

/**
 * The serialization of a parameter, a header or a form field (OpenAPI, "Style Values").
 *
 * @param name {@code form}, {@code simple}, {@code label}, {@code matrix}, {@code spaceDelimited},
 *     {@code pipeDelimited} or {@code deepObject}
 * @param isExplode whether each item or member is serialized separately
 */
public record Style(String name, boolean isExplode) {

    /**
     * Returns the style of a node.
     *
     * @param defaultStyle the style of nodes without {@code style}
     */
    public static Style of(Node node, String defaultStyle) {
        String name = node.get("style").map(Node::text).orElse(defaultStyle);
        return new Style(name, node.get("explode").isPresent() ? node.isTrue("explode") : name.equals("form"));
    }

    /** Returns the style of a parameter. */
    public static Style ofParameter(Node node, String in) {
        return of(node, in.equals("query") || in.equals("cookie") ? "form" : "simple");
    }

    /**
     * Returns a string that is equal for two styles if and only if they serialize values of this type in the same way.
     */
    public String serialization(ValueType valueType) {
        return switch (valueType) {
            case PRIMITIVE -> name.equals("label") || name.equals("matrix") ? name : "plain";
            case ARRAY ->
                switch (name) {
                    case "simple" -> "a,b";
                    case "label", "matrix" -> name + isExplode;
                    default -> isExplode ? "k=a&k=b" : name;
                };
            case OBJECT -> name.equals("deepObject") ? name : name + isExplode;
        };
    }
}
