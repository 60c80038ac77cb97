package org.coworkingapi.contract.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Node;

/** Checks that all ids of a document have the same type, and that integer ids are int64. */
final class IdRules {

    private IdRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        List<Node> ids = index.objects("Schema").stream()
                .flatMap(schema -> schema.get("properties").stream())
                .flatMap(properties -> properties.members().values().stream())
                .filter(property -> property.key().equalsIgnoreCase("id"))
                .filter(property -> !typeAndFormat(index, property).isEmpty())
                .toList();
        Map<String, Integer> typeCounts = new HashMap<>();
        ids.forEach(id -> typeCounts.merge(typeAndFormat(index, id), 1, Integer::sum));
        Optional<String> mostFrequent = typeCounts.entrySet().stream()
                .filter(typeCount -> typeCount.getValue() * 2 > ids.size())
                .map(Map.Entry::getKey)
                .findFirst();
        mostFrequent.ifPresent(mostFrequentType -> ids.stream()
                .filter(id -> !typeAndFormat(index, id).equals(mostFrequentType))
                .forEach(id -> findings.add(
                        "id-type-differs",
                        id,
                        "The type of the id is " + typeAndFormat(index, id) + ", but most ids of this document are "
                                + mostFrequentType + "; use the same type.")));
        index.objects("Schema").stream()
                .filter(schema -> isId(schema)
                        && index.schemas().is(schema, "integer")
                        && !index.schemas().unwrap(schema).text("format").equals("int64")
                        && index.schemas().unwrap(schema).get("enum").isEmpty())
                .forEach(schema ->
                        findings.add("integer-id-format", schema, "Ids can outgrow 32 bits; add 'format: int64'."));
    }

    /**
     * Returns type and format, or an empty string if there is not exactly one type. The format of integers is omitted,
     * because another rule checks it.
     */
    private static String typeAndFormat(DocumentIndex index, Node schema) {
        if (index.schemas().types(schema).size() != 1) {
            return "";
        }
        String type = index.schemas().types(schema).iterator().next();
        String format =
                type.equals("integer") ? "" : index.schemas().unwrap(schema).text("format");
        return type + (format.isEmpty() ? "" : " (" + format + ')');
    }

    /** Returns whether the name of a schema's property or parameter ends with the word {@code id}. */
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
