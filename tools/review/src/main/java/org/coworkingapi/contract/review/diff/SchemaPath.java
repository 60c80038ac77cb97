package org.coworkingapi.contract.review.diff;

import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Node;

/** Says where in a schema a node stands: {@code .Members[*].Name}. */
final class SchemaPath {

    private static final Set<String> STARTS = Set.of(
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

    /**
     * The path of the last node, read from an index on; what leads to a schema ({@code content}, {@code schema}) leaves
     * no trace.
     */
    static String of(List<Node> way, int from) {
        StringBuilder path = new StringBuilder();
        for (int i = from; i < way.size(); i++) {
            String next = i + 1 < way.size() ? way.get(i + 1).key() : "";
            boolean isNamed = i + 1 < way.size();
            switch (way.get(i).key()) {
                case "schema", "allOf" -> i += way.get(i).isList() ? 1 : 0;
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
                    path.append(way.get(i).isBoolean() ? "" : ".*");
                case "oneOf", "anyOf" -> {
                    path.append(isNamed ? "(" + way.get(i).key() + " " + (Integer.parseInt(next) + 1) + ")" : "");
                    i++;
                }
                case "dependentSchemas" -> {
                    path.append(isNamed ? "(if " + next + ")" : "");
                    i++;
                }
                case "not", "if", "then", "else", "contains", "propertyNames", "contentSchema" ->
                    path.append('(').append(way.get(i).key()).append(')');
                default -> {
                    return path.toString();
                }
            }
        }
        return path.toString();
    }

    /** The index where a schema begins in a file that holds schemas by names, or is one. */
    static int start(List<Node> way) {
        for (int i = 0; i < way.size(); i++) {
            if (STARTS.contains(way.get(i).key())) {
                return i;
            }
        }
        return way.size();
    }
}
