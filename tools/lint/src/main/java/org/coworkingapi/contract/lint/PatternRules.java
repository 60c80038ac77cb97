package org.coworkingapi.contract.lint;

import java.util.Map;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.PrintableText;

/** Checks that patterns match whole strings, and restrict only values that generated code represents as strings. */
final class PatternRules {

    /** The formats that OpenAPI Generator maps to other classes than {@code String}. */
    private static final Map<String, String> JAVA_TYPES = Map.of(
            "date-time", "OffsetDateTime",
            "date", "LocalDate",
            "date-time-local", "LocalDateTime",
            "time-local", "LocalTime",
            "uuid", "UUID",
            "uri", "URI",
            "byte", "byte[]",
            "binary", "File",
            "decimal", "BigDecimal");

    private static final int EXCERPT_LENGTH = 60;

    private PatternRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        for (Node schema : index.objects("Schema")) {
            Set<String> types = index.schemas().types(schema);
            if (types.isEmpty() || types.contains("string")) {
                schema.get("pattern").filter(Node::isText).ifPresent(pattern -> {
                    checkAnchors(pattern, findings);
                    checkFormat(pattern, schema.text("format"), findings);
                });
            }
        }
    }

    private static void checkAnchors(Node pattern, LintFindings findings) {
        boolean hasStart = RegexAnchors.hasStart(pattern.text());
        boolean hasEnd = RegexAnchors.hasEnd(pattern.text());
        if (!hasStart || !hasEnd) {
            findings.add(
                    "pattern-unanchored",
                    pattern,
                    "The pattern '" + PrintableText.shortened(pattern.text(), EXCERPT_LENGTH) + "' is not anchored at "
                            + unanchoredSides(hasStart, hasEnd)
                            + ". Validators that search for a match accept other values than those that compare the whole "
                            + "value; write '^(…)$', with '.*' where any text is valid.");
        }
    }

    private static String unanchoredSides(boolean hasStart, boolean hasEnd) {
        if (hasStart) {
            return "the end";
        }
        return hasEnd ? "the start" : "the start and the end";
    }

    private static void checkFormat(Node pattern, String format, LintFindings findings) {
        if (JAVA_TYPES.containsKey(format)) {
            findings.add(
                    "pattern-with-format",
                    pattern,
                    "Generators map '" + format + "' to a class that is not a string, such as " + JAVA_TYPES.get(format)
                            + " in Java, and cannot check a pattern; remove 'pattern' or 'format'.");
        }
    }
}
