package org.coworkingapi.contract.lint;

import java.util.List;
import java.util.regex.Pattern;
import org.coworkingapi.contract.openapi.document.Node;

/** Checks that descriptions exist and are not placeholders. */
final class DescriptionRules {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\b(TODO|FIXME|TBD)\\b|(?i:\\blorem ipsum\\b)"
            + "|(?i:^\\W*(string|description|summary|none|n/a)\\W*$)|^[^\\p{L}\\p{N}]*$");
    private static final List<String> TEXT_FIELDS = List.of("description", "summary");

    private DescriptionRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        for (Node schema : index.objects("Schema")) {
            if (index.isComponent(schema) && !isDescribed(index, schema)) {
                findings.add("schema-description", schema, "'" + schema.key() + "' has no description.");
            }
            schema.get("properties")
                    .ifPresent(properties -> properties.members().values().stream()
                            .filter(property -> property.isObject() && !isDescribed(index, property))
                            .forEach(property -> findings.add(
                                    "property-description", property, "'" + property.key() + "' has no description.")));
        }
        index.objects()
                .forEach((type, nodes) -> nodes.forEach(node -> TEXT_FIELDS.stream()
                        .flatMap(field -> node.get(field).stream())
                        .filter(text -> text.isText()
                                && PLACEHOLDER.matcher(text.text().strip()).find())
                        .forEach(text -> findings.add(
                                "description-placeholder",
                                text,
                                text.text().isBlank()
                                        ? "The " + text.key() + " is empty."
                                        : "'" + shortened(text.text().strip())
                                                + "' is a placeholder; replace it with a description."))));
    }

    private static boolean isDescribed(DocumentIndex index, Node node) {
        return !node.text("description").isBlank()
                || !index.document().resolve(node).text("description").isBlank()
                || !index.schemas().unwrap(node).text("description").isBlank();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }
}
