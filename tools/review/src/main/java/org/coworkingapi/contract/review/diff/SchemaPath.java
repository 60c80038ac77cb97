package org.coworkingapi.contract.review.diff;

import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Node;

/** A formatter of paths to nodes inside a schema, such as {@code .Members[*].Name}. */
final class SchemaPath {

    private static final Set<String> SCHEMA_KEYWORDS = Set.of(
            "properties",
            "items",
            "allOf",
            "oneOf",
            "anyOf",
            "not",
            "additionalProperties",
            "patternProperties",
            "prefixItems",
            "type",
            "enum",
            "required");

    private SchemaPath() {}

    /** Returns the path from the node at an index to the last node, without {@code content} and {@code schema}. */
    static String of(List<Node> nodes, int from) {
        StringBuilder path = new StringBuilder();
        for (int i = from; i < nodes.size(); i++) {
            String next = i + 1 < nodes.size() ? nodes.get(i + 1).key() : "";
            boolean isNamed = i + 1 < nodes.size();
            switch (nodes.get(i).key()) {
                case "schema", "allOf" -> i += nodes.get(i).isList() ? 1 : 0;
                case "content" -> i++;
                case "properties", "$defs", "definitions" -> {
                    path.append(isNamed ? JsonPath.member(next) : "");
                    i++;
                }
                case "patternProperties" -> {
                    path.append(isNamed ? ".{" + next + "}" : "");
                    i++;
                }
                case "items", "unevaluatedItems" -> path.append("[*]");
                case "prefixItems" -> {
                    path.append(isNamed ? "[" + next + "]" : "");
                    i++;
                }
                case "additionalProperties", "unevaluatedProperties" ->
                    path.append(nodes.get(i).isBoolean() ? "" : ".*");
                case "oneOf", "anyOf" -> {
                    path.append(isNamed ? "(" + nodes.get(i).key() + " " + (Integer.parseInt(next) + 1) + ")" : "");
                    i++;
                }
                case "dependentSchemas" -> {
                    path.append(isNamed ? "(if " + next + ")" : "");
                    i++;
                }
                case "not", "if", "then", "else", "contains", "propertyNames", "contentSchema" ->
                    path.append('(').append(nodes.get(i).key()).append(')');
                default -> {
                    return path.toString();
                }
            }
        }
        return path.toString();
    }

    /** Returns the index of the first schema keyword, which is preceded by names if a file has several schemas. */
    static int indexOfSchema(List<Node> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            if (SCHEMA_KEYWORDS.contains(nodes.get(i).key())) {
                return i;
            }
        }
        return nodes.size();
    }
}
