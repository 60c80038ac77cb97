package org.coworkingapi.contract.lint;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Nearest;
import org.coworkingapi.contract.openapi.document.Node;

/** Objects have the fields that OpenAPI gives them, no other, each with the right kind of value. */
final class StructureRules {

    private static final Set<String> BOOLEAN_SCHEMAS = Set.of("additionalProperties", "unevaluatedProperties", "unevaluatedItems");

    private StructureRules() {}

    static void check(Outline outline, Findings findings) {
        outline.objects().forEach((type, nodes) -> {
            if (!type.equals(Outline.REFERENCE)) {
                nodes.forEach(node -> check(outline, type, node, findings));
            }
        });
    }

    private static void check(Outline outline, String type, Node node, Findings findings) {
        for (Node member : node.members().values()) {
            if (!Fields.isExtension(member)) {
                Optional<Field> field = outline.fields().field(type, member.key());
                field.ifPresentOrElse(known -> value(outline, member, known, findings), () -> unknown(outline, type, member, findings));
            }
        }
        outline.fields().of(type).values().stream().filter(field -> field.isRequired() && node.get(field.name()).isEmpty())
                .forEach(field -> findings.add("missing-field", node, Titles.of(type) + " needs '" + field.name() + "'."));
    }

    private static void unknown(Outline outline, String type, Node member, Findings findings) {
        boolean isNullable = member.key().equals("nullable") && type.equals("Schema");
        Set<String> known = new TreeSet<>(outline.fields().of(type).keySet());
        Optional<String> near = isNullable ? Optional.empty() : Nearest.to(member.key(), known);
        // JSON Schema of 3.1 allows keywords of one's own, so there only what looks mistyped is wrong.
        if (outline.document().isVersion30() || !type.equals("Schema") || near.isPresent() || isNullable) {
            findings.add("unknown-field", member, Titles.of(type) + " has no field '" + member.key() + "'"
                    + near.map(name -> "; did you mean '" + name + "'?")
                    .orElse(isNullable ? "; OpenAPI 3.1 says 'type: [string, \"null\"]'." : known.size() > 12 || known.isEmpty() ? "."
                    : "; it has " + known.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")) + "."));
        }
    }

    private static void value(Outline outline, Node member, Field field, Findings findings) {
        boolean is31 = !outline.document().isVersion30();
        String wanted = switch (field.shape()) {
            case LIST -> member.isList() ? "" : "a list";
            case MAP -> member.isObject() ? "" : "an object";
            case ONE -> kind(member, field, is31);
        };
        if (!wanted.isEmpty()) {
            findings.add("wrong-value-type", member, "'" + member.key() + "' is " + shown(member) + "; it must be " + wanted + ".");
        } else if (field.shape() != Field.Shape.ONE) {
            Outline.values(member, field).forEach(value -> {
                String inner = kind(value, field, is31);
                if (!inner.isEmpty()) {
                    findings.add("wrong-value-type", value,
                            "A value in '" + member.key() + "' is " + shown(value) + "; it must be " + inner + ".");
                }
            });
        }
    }

    /** What the value should be; empty if it is that. */
    private static String kind(Node value, Field field, boolean is31) {
        return switch (field.type()) {
            case "any" -> "";
            case "text" -> value.isText() ? "" : "a text";
            case "boolean" -> value.isBoolean() ? "" : "true or false";
            case "number" -> value.isNumber() ? "" : "a number";
            case "list" -> value.isList() ? "" : "a list";
            case "Schema" -> value.isObject() || value.isBoolean() && (is31 || BOOLEAN_SCHEMAS.contains(field.name())) ? "" : "a schema";
            default -> value.isObject() || Document.reference(value).isPresent() ? "" : "an object";
        };
    }

    private static String shown(Node node) {
        return node.isObject() ? "an object" : node.isList() ? "a list" : node.isNull() ? "null" : "'" + node.text() + "'";
    }
}
