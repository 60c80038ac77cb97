package org.coworkingapi.contract.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.document.Node;

/** Checks that integers have a size, keywords apply to the type, and no minimum exceeds its maximum. */
final class TypeRules {

    private static final Map<String, Set<String>> KEYWORDS_BY_TYPE = Map.of(
            "string", Set.of("maxLength", "minLength", "pattern"),
            "number", Set.of("maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf"),
            "array", Set.of("items", "maxItems", "minItems", "uniqueItems", "prefixItems", "contains"),
            "object",
                    Set.of(
                            "properties",
                            "additionalProperties",
                            "maxProperties",
                            "minProperties",
                            "required",
                            "patternProperties"));
    private static final List<List<String>> RANGES = List.of(
            List.of("minimum", "maximum"),
            List.of("minLength", "maxLength"),
            List.of("minItems", "maxItems"),
            List.of("minProperties", "maxProperties"));

    private TypeRules() {}

    static void check(DocumentIndex index, LintFindings findings) {
        for (Node schema : index.objects("Schema")) {
            Set<String> types = index.schemas().types(schema);
            schema.get("type").ifPresent(type -> checkType(schema, types, findings));
            RANGES.forEach(range -> checkRange(schema, range.get(0), range.get(1), findings));
        }
    }

    private static void checkType(Node schema, Set<String> types, LintFindings findings) {
        if (types.equals(Set.of("integer"))
                && !IdRules.isId(schema)
                && Stream.of("format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "enum", "const")
                        .allMatch(keyword -> schema.get(keyword).isEmpty())) {
            findings.add(
                    "integer-unbounded",
                    schema,
                    "The size of the integer is undefined; add 'format: int32', 'format: int64' or bounds.");
        }
        KEYWORDS_BY_TYPE.forEach((type, keywords) -> {
            if (!types.isEmpty() && !types.contains(type) && !(type.equals("number") && types.contains("integer"))) {
                schema.members().values().stream()
                        .filter(member -> keywords.contains(member.key()))
                        .forEach(keyword -> findings.add(
                                "keyword-without-effect",
                                keyword,
                                "'" + keyword.key() + "' has no effect on the type " + String.join(" or ", types)
                                        + "; it applies to the type " + type + "."));
            }
        });
    }

    private static void checkRange(Node schema, String lowerKeyword, String upperKeyword, LintFindings findings) {
        Optional<BigDecimal> minimum = schema.get(lowerKeyword).flatMap(Node::number);
        Optional<BigDecimal> maximum = schema.get(upperKeyword).flatMap(Node::number);
        if (minimum.isPresent() && maximum.isPresent() && minimum.get().compareTo(maximum.get()) > 0) {
            findings.add(
                    "bounds-impossible",
                    schema,
                    "'" + lowerKeyword + "' " + minimum.get().toPlainString() + " is greater than '" + upperKeyword
                            + "' " + maximum.get().toPlainString() + "; no value is valid.");
        }
    }
}
