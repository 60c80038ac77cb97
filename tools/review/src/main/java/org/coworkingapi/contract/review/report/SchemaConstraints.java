package org.coworkingapi.contract.review.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.document.Node;

/** Describes the constraints of a schema in a few words. */
final class SchemaConstraints {

    /** The labels of keywords that are shown with their values. */
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    /** The labels of keywords that are shown if their value is true. */
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
                        "minProperties properties ≥",
                        "maxProperties properties ≤",
                        "default default",
                        "const only")
                .forEach(pair ->
                        LABELS.put(pair.substring(0, pair.indexOf(' ')), pair.substring(pair.indexOf(' ') + 1)));
        List.of(
                        "nullable nullable",
                        "exclusiveMinimum minimum excluded",
                        "exclusiveMaximum maximum excluded",
                        "uniqueItems unique items",
                        "readOnly read-only",
                        "writeOnly write-only",
                        "deprecated deprecated")
                .forEach(
                        pair -> FLAGS.put(pair.substring(0, pair.indexOf(' ')), pair.substring(pair.indexOf(' ') + 1)));
    }

    private SchemaConstraints() {}

    /**
     * Adds a description of each constraint.
     *
     * @param implied the type that is omitted, because the name of a component or {@code items} implies it
     */
    static void add(Node schema, String implied, List<String> constraints) {
        if (schema.isBoolean()) {
            constraints.add("true".equals(schema.text()) ? "anything" : "nothing");
        }
        List<String> types = schema.get("type")
                .map(type ->
                        type.isList() ? type.items().stream().map(Node::text).toList() : List.of(type.text()))
                .orElse(List.of());
        String type = types.stream().filter(name -> !name.equals(implied)).collect(Collectors.joining(" or "));
        if (!type.isEmpty()) {
            constraints.add((types.contains(implied) ? "or " : "") + type);
        }
        schema.get("format").ifPresent(format -> constraints.add(format.text()));
        schema.get("enum")
                .ifPresent(values -> constraints.add(
                        "one of " + values.items().stream().map(Node::json).collect(Collectors.joining(" "))));
        FLAGS.forEach((keyword, words) -> {
            if (schema.isTrue(keyword)) {
                constraints.add(words);
            }
        });
        LABELS.forEach((keyword, words) -> schema.get(keyword)
                .filter(value -> !keyword.startsWith("exclusive") || !value.isBoolean())
                .ifPresent(value -> constraints.add(words + ' ' + (value.isText() ? value.text() : value.json()))));
        schema.get("not").ifPresent(forbidden -> constraints.add("not " + forbidden.json()));
        schema.get("if").ifPresent(condition -> constraints.add("further constraints if " + condition.json()));
        if (schema.get("additionalProperties")
                .filter(additional -> "false".equals(additional.text()))
                .isPresent()) {
            constraints.add("no additional properties");
        }
    }
}
