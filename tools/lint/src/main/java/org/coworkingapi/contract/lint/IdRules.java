package org.coworkingapi.contract.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;

/** The ids of one document are of one kind, and large enough. */
final class IdRules {

    private IdRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        List<Node> ids = index.all("Schema").stream()
                .flatMap(schema -> schema.get("properties").stream())
                .flatMap(properties -> properties.members().values().stream())
                .filter(property -> property.key().equalsIgnoreCase("id"))
                .filter(property -> !kind(index, property).isEmpty())
                .toList();
        Map<String, Integer> kinds = new HashMap<>();
        ids.forEach(id -> kinds.merge(kind(index, id), 1, Integer::sum));
        Optional<String> usual = kinds.entrySet().stream()
                .filter(kind -> kind.getValue() * 2 > ids.size())
                .map(Map.Entry::getKey)
                .findFirst();
        usual.ifPresent(kind -> ids.stream()
                .filter(id -> !kind(index, id).equals(kind))
                .forEach(id -> findings.add(
                        "id-type-differs",
                        id,
                        "It is " + kind(index, id) + ", but most ids of this document are " + kind + ".")));
        index.all("Schema").stream()
                .filter(schema -> isId(schema)
                        && index.schemas().is(schema, "integer")
                        && !index.schemas().plain(schema).text("format").equals("int64")
                        && index.schemas().plain(schema).get("enum").isEmpty())
                .forEach(schema ->
                        findings.add("integer-id-format", schema, "Ids outgrow 32 bits; add 'format: int64'."));
    }

    /**
     * Type and format, but of integers, whose size has a rule of its own, the type only; empty if it states no one
     * type.
     */
    private static String kind(DocumentIndex index, Node schema) {
        if (index.schemas().types(schema).size() != 1) {
            return "";
        }
        String type = index.schemas().types(schema).iterator().next();
        String format =
                type.equals("integer") ? "" : index.schemas().plain(schema).text("format");
        return type + (format.isEmpty() ? "" : " (" + format + ')');
    }

    /** Whether a schema is that of a property or parameter named {@code id}, or something with that ending. */
    static boolean isId(Node schema) {
        String name = schema.key().equals("schema")
                ? schema.parent().map(parameter -> parameter.text("name")).orElse("")
                : schema.parent()
                        .filter(parent -> parent.key().equals("properties"))
                        .map(parent -> schema.key())
                        .orElse("");
        return NameWords.last(name).equals("id");
    }
}
