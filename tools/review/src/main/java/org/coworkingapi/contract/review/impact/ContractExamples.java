package org.coworkingapi.contract.review.impact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.schema.SchemaValidator;
import org.coworkingapi.contract.openapi.schema.SchemaVariant;
import org.coworkingapi.contract.openapi.schema.Sender;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A validator of the example values of contracts. */
final class ContractExamples {

    private static final SchemaVariant SENT_VALUE = SchemaVariant.of(Sender.CLIENT);
    private static final SchemaVariant READ_VALUE =
            SchemaVariant.of(Sender.SERVER).partial();

    /** The keywords whose violations name a property, although they restrict the value that has the property. */
    private static final Set<String> KEYWORDS_OF_THE_VALUE = Set.of("type", "dependentRequired");

    private ContractExamples() {}

    /**
     * Returns the violations of a value.
     *
     * @param isPartial whether the value may omit required properties, like the expected part of a response
     */
    static Set<ExampleViolation> violations(Document document, Node schema, Node value, boolean isPartial) {
        Set<ExampleViolation> violations = new LinkedHashSet<>();
        SchemaValidator.of(document, isPartial ? READ_VALUE : SENT_VALUE)
                .violations(schema, value.tree())
                .forEach(violation -> {
                    String path = path(value, violation.at());
                    boolean isMember =
                            !violation.property().isEmpty() && !KEYWORDS_OF_THE_VALUE.contains(violation.keyword());
                    violations.add(new ExampleViolation(
                            isMember ? path + JsonPath.member(violation.property()) : path, path, violation.keyword()));
                });
        return violations;
    }

    /**
     * Returns the violations of a parameter or header, or an empty set if one interpretation of its strings is valid.
     */
    static Set<ExampleViolation> violations(Document document, Node schema, List<String> values) {
        SchemaValidator validator = SchemaValidator.of(document, SENT_VALUE);
        Set<ExampleViolation> allViolations = new LinkedHashSet<>();
        for (String interpretation : interpretations(values)) {
            var violations = validator.violations(schema, JsonMapper.shared().readTree(interpretation));
            if (violations.isEmpty()) {
                return Set.of();
            }
            violations.forEach(violation ->
                    allViolations.add(new ExampleViolation(JsonPath.ROOT, JsonPath.ROOT, violation.keyword())));
        }
        return allViolations;
    }

    /** Returns the JSON values that the strings can represent: a scalar, an array in one of several styles, or JSON. */
    private static List<String> interpretations(List<String> values) {
        List<String> interpretations = new ArrayList<>();
        JsonMapper json = JsonMapper.shared();
        if (values.size() == 1) {
            interpretations.add(json.writeValueAsString(values.get(0)));
            literal(values.get(0)).ifPresent(interpretations::add);
            object(values.get(0)).ifPresent(interpretations::add);
        }
        for (List<String> items : List.of(
                values, List.of(values.get(0).split(",")), List.of(values.get(0).split("[ |]")))) {
            ArrayNode strings = json.createArrayNode();
            ArrayNode literals = json.createArrayNode();
            items.forEach(item -> {
                strings.add(item);
                JsonNode read = literal(item)
                        .map(json::readTree)
                        .orElseGet(() -> json.getNodeFactory().stringNode(item));
                literals.add(read);
            });
            interpretations.add(strings.toString());
            interpretations.add(literals.toString());
        }
        return interpretations;
    }

    /** Returns the JSON object or array in a parameter with a media type. */
    private static Optional<String> object(String text) {
        try {
            return text.startsWith("{") || text.startsWith("[")
                    ? Optional.of(JsonMapper.shared().readTree(text).toString())
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<String> literal(String text) {
        return text.matches("true|false|null|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")
                ? Optional.of(text)
                : Optional.empty();
    }

    private static String path(Node value, String pointer) {
        StringBuilder path = new StringBuilder(JsonPath.ROOT);
        Node current = value;
        for (String segment : JsonPointers.segments(pointer)) {
            path.append(current.isList() ? JsonPath.ITEM : JsonPath.member(segment));
            current = current.at('/' + JsonPointers.escaped(segment)).orElse(current);
        }
        return path.toString();
    }
}
