package org.coworkingapi.contract.review.impact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import org.coworkingapi.contract.openapi.schema.SchemaValidator;
import org.coworkingapi.contract.openapi.schema.SchemaVariant;
import org.coworkingapi.contract.openapi.schema.Sender;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Holds the values in contracts against schemas. */
final class ContractExamples {

    private static final SchemaVariant SENT = SchemaVariant.of(Sender.CLIENT);
    private static final SchemaVariant READ = SchemaVariant.of(Sender.SERVER).excerpt();

    private ContractExamples() {}

    /**
     * What is wrong with a value.
     *
     * @param isPart whether it lists only a part of what there is
     */
    static Set<ExampleViolation> violations(Document document, Node schema, Node value, boolean isPart) {
        Set<ExampleViolation> violations = new LinkedHashSet<>();
        SchemaValidator.of(document, isPart ? READ : SENT)
                .violations(schema, value.tree())
                .forEach(found -> {
                    String path = path(value, found.at());
                    boolean isMember =
                            !found.property().isEmpty() && !found.keyword().equals("type");
                    violations.add(
                            new ExampleViolation(isMember ? path + JsonPath.member(found.property()) : path, found.keyword()));
                });
        return violations;
    }

    /** What is wrong with the text of a parameter or a header, whichever way it is read; empty if one way is right. */
    static Set<ExampleViolation> violations(Document document, Node schema, List<String> values) {
        SchemaValidator validator = SchemaValidator.of(document, SENT);
        Set<ExampleViolation> all = new LinkedHashSet<>();
        for (String reading : readings(values)) {
            var found = validator.violations(schema, JsonMapper.shared().readTree(reading));
            if (found.isEmpty()) {
                return Set.of();
            }
            found.forEach(violation -> all.add(new ExampleViolation(JsonPath.ROOT, violation.keyword())));
        }
        return all;
    }

    private static List<String> readings(List<String> values) {
        List<String> readings = new ArrayList<>();
        JsonMapper json = JsonMapper.shared();
        if (values.size() == 1) {
            readings.add(json.writeValueAsString(values.get(0)));
            literal(values.get(0)).ifPresent(readings::add);
        }
        for (List<String> items : List.of(
                values, List.of(values.get(0).split(",")), List.of(values.get(0).split("[ |]")))) {
            ArrayNode texts = json.createArrayNode();
            ArrayNode literals = json.createArrayNode();
            items.forEach(item -> {
                texts.add(item);
                JsonNode read = literal(item)
                        .map(json::readTree)
                        .orElseGet(() -> json.getNodeFactory().stringNode(item));
                literals.add(read);
            });
            readings.add(texts.toString());
            readings.add(literals.toString());
        }
        return readings;
    }

    private static Optional<String> literal(String text) {
        return text.matches("true|false|null|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")
                ? Optional.of(text)
                : Optional.empty();
    }

    private static String path(Node value, String pointer) {
        StringBuilder path = new StringBuilder(JsonPath.ROOT);
        Node at = value;
        for (String segment : JsonPointers.segments(pointer)) {
            path.append(at.isList() ? JsonPath.ITEM : JsonPath.member(segment));
            at = at.at('/' + JsonPointers.escaped(segment)).orElse(at);
        }
        return path.toString();
    }
}
