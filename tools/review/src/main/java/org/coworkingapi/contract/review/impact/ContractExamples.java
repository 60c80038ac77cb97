package org.coworkingapi.contract.review.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.PrintableText;
import org.coworkingapi.contract.openapi.schema.SchemaValidator;
import org.coworkingapi.contract.openapi.schema.SchemaVariant;
import org.coworkingapi.contract.openapi.schema.SchemaViolation;
import org.coworkingapi.contract.openapi.schema.Sender;
import org.coworkingapi.contract.review.counterexample.ValidationCosts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A validator of the example values of contracts, with a limit on the number of validation steps for the review. */
final class ContractExamples {

    /** The limit, a few seconds on a common machine. Unlike a time limit, it has the same effect on every machine. */
    private static final long MAXIMUM_STEPS = 1_000_000;

    private static final SchemaVariant SENT_VALUE = SchemaVariant.of(Sender.CLIENT);
    private static final SchemaVariant READ_VALUE =
            SchemaVariant.of(Sender.SERVER).partial();

    /** The keywords whose violations name a property, although they restrict the value that has the property. */
    private static final Set<String> KEYWORDS_OF_THE_VALUE = Set.of("type", "dependentRequired");

    private final Map<Document, ValidationCosts> costs = new HashMap<>();
    private long steps;

    /**
     * Returns the violations of a value.
     *
     * @param isPartial whether the value may omit required properties, like the expected part of a response
     * @throws UncheckedValueException if the value cannot be validated, or needs too many validation steps
     */
    Set<ExampleViolation> violations(Document document, Node schema, Node value, boolean isPartial) {
        Set<ExampleViolation> violations = new LinkedHashSet<>();
        JsonNode json = value.tree();
        violations(document, isPartial ? READ_VALUE : SENT_VALUE, schema, json).forEach(violation -> {
            String path = path(value, violation.at());
            boolean isMember = !violation.property().isEmpty() && !KEYWORDS_OF_THE_VALUE.contains(violation.keyword());
            violations.add(new ExampleViolation(
                    isMember ? path + JsonPath.member(violation.property()) : path, path, violation.keyword()));
        });
        return violations;
    }

    /**
     * Returns the violations of a parameter or header, or an empty set if one interpretation of its strings is valid.
     *
     * @throws UncheckedValueException if the value cannot be validated, or needs too many validation steps
     */
    Set<ExampleViolation> violations(Document document, Node schema, List<String> values) {
        Set<ExampleViolation> allViolations = new LinkedHashSet<>();
        for (String interpretation : interpretations(values)) {
            List<SchemaViolation> violations =
                    violations(document, SENT_VALUE, schema, JsonMapper.shared().readTree(interpretation));
            if (violations.isEmpty()) {
                return Set.of();
            }
            violations.forEach(violation ->
                    allViolations.add(new ExampleViolation(JsonPath.ROOT, JsonPath.ROOT, violation.keyword())));
        }
        return allViolations;
    }

    private List<SchemaViolation> violations(Document document, SchemaVariant variant, Node schema, JsonNode value) {
        long cost = costs.computeIfAbsent(document, ValidationCosts::new).of(schema, value);
        if (steps + cost > MAXIMUM_STEPS) {
            throw new UncheckedValueException("because their schemas combine too many other schemas");
        }
        steps += cost;
        try {
            return SchemaValidator.of(document, variant).violations(schema, value);
        } catch (RuntimeException e) {
            throw new UncheckedValueException("because the validator failed: "
                    + PrintableText.line(String.valueOf(e.getMessage())).replaceFirst("\\.$", ""));
        }
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
