package org.coworkingapi.contract.verification.cases;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coworkingapi.contract.openapi.schema.SchemaViolation;
import tools.jackson.databind.JsonNode;

/**
 * Candidate values that violate or satisfy a keyword in the schema of a parameter or of a part of a body. The caller
 * validates the candidates and uses the suitable ones.
 *
 * @param valid values that match the whole schema, or its items if it is a list
 * @param maxBytes the maximum number of bytes of a value
 */
record KeywordValues(JsonNode schema, List<String> valid, int maxBytes) {

    /** The keywords that do not constrain a value on their own. */
    static final Set<String> ANNOTATIONS = Set.of(
            "description",
            "title",
            "example",
            "examples",
            "default",
            "deprecated",
            "externalDocs",
            "nullable",
            "readOnly",
            "writeOnly",
            "exclusiveMinimum",
            "exclusiveMaximum");

    /** The types that any string in a parameter satisfies; a string without commas is a list with a single item. */
    private static final Set<String> STRING_TYPES = Set.of("string", "array");

    /** Returns whether every string in a request satisfies the keyword. */
    static boolean isSatisfiedByAnyString(String keyword, JsonNode schema) {
        return (keyword.equals("type")
                        && STRING_TYPES.contains(schema.path(keyword).asString("")))
                || (keyword.equals("uniqueItems") && !schema.path(keyword).asBoolean(false))
                || (keyword.equals("minLength") && schema.path(keyword).asInt(0) == 0);
    }

    /** Returns whether the keyword is violated. A numeric format is violated if its minimum or maximum is violated. */
    static boolean isViolated(String keyword, List<SchemaViolation> violations) {
        if (keyword.equals("items")) {
            return violations.stream().anyMatch(violation -> !violation.at().isEmpty());
        }
        return violations.stream()
                .map(SchemaViolation::keyword)
                .anyMatch(violated -> violated.equals(keyword)
                        || (keyword.equals("format")
                                && Set.of("minimum", "maximum").contains(violated))
                        || (keyword.equals("minimum") && violated.equals("exclusiveMinimum"))
                        || (keyword.equals("maximum") && violated.equals("exclusiveMaximum")));
    }

    List<TestValues> violating(String keyword) {
        return switch (keyword) {
            case "type" -> valuesViolatingType();
            case "format" -> new FormatValues(schema, valid).violating();
            case "minimum", "maximum", "multipleOf" -> new NumberValues(schema).violating(keyword);
            case "minLength", "maxLength" -> new LengthValues(schema, valid, maxBytes).violating(keyword);
            case "enum" -> valuesViolatingEnum();
            case "pattern" -> new PatternValues(schema, valid).violating();
            case "items", "minItems", "maxItems", "uniqueItems" ->
                new ListParameterValues(schema, valid, maxBytes).violating(keyword);
            default -> List.of();
        };
    }

    List<TestValues> satisfying(String keyword) {
        return switch (keyword) {
            case "minimum", "maximum", "multipleOf" -> new NumberValues(schema).satisfying(keyword);
            case "minLength", "maxLength" -> new LengthValues(schema, valid, maxBytes).satisfying(keyword);
            case "enum" -> enumValues().stream().map(TestValues::of).toList();
            case "type" ->
                schema.path("type").asString("").equals("boolean")
                        ? List.of(TestValues.of("true"), TestValues.of("false"))
                        : List.of();
            case "pattern" -> new PatternValues(schema, valid).satisfying();
            case "items", "minItems", "maxItems", "uniqueItems" ->
                new ListParameterValues(schema, valid, maxBytes).satisfying(keyword);
            default -> List.of();
        };
    }

    private List<TestValues> valuesViolatingType() {
        return switch (schema.path("type").asString("")) {
            case "integer" ->
                List.of(
                        TestValues.of("abc"),
                        TestValues.of("1.5"),
                        TestValues.of("1e3"),
                        TestValues.of("0x10"),
                        TestValues.of("055"),
                        TestValues.of("+5"),
                        TestValues.of("5 "),
                        TestValues.of("\u0665\u0665"));
            case "number" ->
                List.of(TestValues.of("abc"), TestValues.of("1,5"), TestValues.of("NaN"), TestValues.of("0x10"));
            case "boolean" -> List.of(TestValues.of("abc"), TestValues.of("TRUE"), TestValues.of("1"));
            default -> List.of();
        };
    }

    private List<String> enumValues() {
        return schema.path("enum")
                .valueStream()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString)
                .toList();
    }

    private List<TestValues> valuesViolatingEnum() {
        if (enumValues().isEmpty()) {
            return List.of(TestValues.of("a value that is not in the enum", "no-such-value"));
        }
        String firstValue = enumValues().get(0);
        return List.of(
                TestValues.of("a value that is not in the enum", "no-such-value", "987654321"),
                TestValues.of(
                        "an enum value in different upper or lower case",
                        firstValue.toUpperCase(Locale.ROOT),
                        firstValue.toLowerCase(Locale.ROOT)),
                TestValues.of("an enum value with an additional character", firstValue + 'x', firstValue + '1'),
                TestValues.of(
                        "an enum value without its last character",
                        firstValue.substring(0, Math.max(0, firstValue.length() - 1))));
    }
}
