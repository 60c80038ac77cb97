package org.coworkingapi.contract.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;

/** The values of an enum are there once, of its type, and written alike. */
final class EnumRules {

    private EnumRules() {}

    static void check(Outline outline, Findings findings) {
        for (Node schema : outline.all("Schema")) {
            schema.get("enum").filter(Node::isList).ifPresent(values -> {
                Set<String> seen = new HashSet<>();
                values.items().stream().filter(value -> !seen.add(value.json())).forEach(value -> findings.add("enum-duplicate", value,
                        value.json() + " is there twice."));
                schema.get("type").ifPresent(type -> types(outline, schema, values, findings));
                casing(values, findings);
            });
        }
    }

    private static void types(Outline outline, Node schema, Node values, Findings findings) {
        Set<String> types = outline.schemas().types(schema);
        boolean isNullable = schema.isTrue("nullable") || schema.get("type").orElseThrow().items().stream()
                .anyMatch(type -> type.text().equals("null"));
        values.items().stream().filter(value -> value.isNull() ? !isNullable : types.stream().noneMatch(type -> isOf(value, type)))
                .forEach(value -> findings.add("enum-value-type", value, value.json() + " is never of the type "
                        + String.join(" or ", types) + (value.text().matches("true|false|null") || value.isNumber()
                        ? "; quote it if it is a text." : ".")));
    }

    private static boolean isOf(Node value, String type) {
        return switch (type) {
            case "string" -> value.isText();
            case "number" -> value.isNumber();
            case "integer" -> value.number().filter(number -> number.stripTrailingZeros().scale() <= 0).isPresent();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isList();
            case "object" -> value.isObject();
            default -> true;
        };
    }

    private static void casing(Node values, Findings findings) {
        List<Node> names = values.items().stream().filter(Node::isText).filter(value -> Casing.isName(value.text())).toList();
        Casing.best(names.stream().map(Node::text).toList()).ifPresent(best -> {
            List<Node> others = names.stream().filter(name -> !best.fits(name.text())).toList();
            // Where less than most are alike, they are names from the world and not the author's own.
            if (!others.isEmpty() && others.size() * 2 < names.size()) {
                findings.add("enum-casing", values, "'" + others.get(0).text() + "' is not written in " + best + ", as "
                        + (names.size() - others.size()) + " of the values are.");
            }
        });
    }
}
