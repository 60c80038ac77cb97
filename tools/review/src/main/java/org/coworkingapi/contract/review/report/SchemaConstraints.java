package org.coworkingapi.contract.review.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Node;

/** What a schema says of its own values, in a few words. */
final class SchemaConstraints {

    /** Keywords whose value is said after a word. */
    private static final Map<String, String> VALUED = new LinkedHashMap<>();

    /** Keywords that are said if they are true. */
    private static final Map<String, String> FLAGS = new LinkedHashMap<>();

    static {
        List.of(
                        "minimum ≥",
                        "exclusiveMinimum >",
                        "maximum ≤",
                        "exclusiveMaximum <",
                        "multipleOf multiple of",
                        "minLength length ≥",
                        "maxLength length ≤",
                        "pattern matches",
                        "minItems items ≥",
                        "maxItems items ≤",
                        "minProperties members ≥",
                        "maxProperties members ≤",
                        "default default",
                        "const only")
                .forEach(pair ->
                        VALUED.put(pair.substring(0, pair.indexOf(' ')), pair.substring(pair.indexOf(' ') + 1)));
        List.of(
                        "nullable nullable",
                        "exclusiveMinimum minimum excluded",
                        "exclusiveMaximum maximum excluded",
                        "uniqueItems no item twice",
                        "readOnly read-only",
                        "writeOnly write-only",
                        "deprecated deprecated")
                .forEach(
                        pair -> FLAGS.put(pair.substring(0, pair.indexOf(' ')), pair.substring(pair.indexOf(' ') + 1)));
    }

    private SchemaConstraints() {}

    /** @param said the type that needs no word, since the name of a component or of items says it */
    static void add(Node schema, String said, List<String> facts) {
        if (schema.isBoolean()) {
            facts.add("true".equals(schema.text()) ? "anything" : "nothing");
        }
        List<String> types = schema.get("type")
                .map(type ->
                        type.isList() ? type.items().stream().map(Node::text).toList() : List.of(type.text()))
                .orElse(List.of());
        String type = types.stream().filter(one -> !one.equals(said)).collect(Collectors.joining(" or "));
        if (!type.isEmpty()) {
            facts.add((types.contains(said) ? "or " : "") + type);
        }
        schema.get("format").ifPresent(format -> facts.add(format.text()));
        schema.get("enum")
                .ifPresent(values -> facts.add(
                        "one of " + values.items().stream().map(Node::json).collect(Collectors.joining(" "))));
        FLAGS.forEach((keyword, words) -> {
            if (schema.isTrue(keyword)) {
                facts.add(words);
            }
        });
        VALUED.forEach((keyword, words) -> schema.get(keyword)
                .filter(value -> !keyword.startsWith("exclusive") || !value.isBoolean())
                .ifPresent(value -> facts.add(words + ' ' + (value.isText() ? value.text() : value.json()))));
        schema.get("not").ifPresent(forbidden -> facts.add("not " + forbidden.json()));
        schema.get("if").ifPresent(condition -> facts.add("more if " + condition.json()));
        if (schema.get("additionalProperties")
                .filter(other -> "false".equals(other.text()))
                .isPresent()) {
            facts.add("no other members");
        }
    }
}
