package org.coworkingapi.contract.review.impact;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.Pointers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Holds the values in contracts against schemas. */
final class Examples {

    private static final SchemaRegistry OPENAPI_30 = registry(Dialects.getOpenApi30());
    private static final SchemaRegistry JSON_SCHEMA = registry(Dialects.getDraft202012());

    private final Map<List<Object>, Schema> compiled = new HashMap<>();

    private static SchemaRegistry registry(Dialect dialect) {
        return SchemaRegistry.withDefaultDialect(dialect, builder -> builder.schemaRegistryConfig(
                SchemaRegistryConfig.builder().locale(Locale.ROOT).formatAssertionsEnabled(true).build()));
    }

    /** What is wrong with a value. @param isPart whether it lists only a part of what there is */
    Set<Violation> violations(Document document, Node schema, Node value, boolean isPart) {
        Set<Violation> violations = new LinkedHashSet<>();
        for (Error error : schema(document, schema, isPart).validate(value.json(), InputFormat.JSON)) {
            String path = path(value, error.getInstanceLocation().toString());
            boolean isMember = error.getProperty() != null && !error.getKeyword().equals("type");
            violations.add(new Violation(isMember ? path + JsonPath.member(error.getProperty()) : path, error.getKeyword()));
        }
        return violations;
    }

    /** What is wrong with the text of a parameter or a header, whichever way it is read; empty if one way is right. */
    Set<Violation> violations(Document document, Node schema, List<String> values) {
        Schema check = schema(document, schema, false);
        Set<Violation> all = new LinkedHashSet<>();
        for (String reading : readings(values)) {
            List<Error> errors = check.validate(reading, InputFormat.JSON);
            if (errors.isEmpty()) {
                return Set.of();
            }
            errors.forEach(error -> all.add(new Violation(JsonPath.ROOT, error.getKeyword())));
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
        for (List<String> items : List.of(values, List.of(values.get(0).split(",")), List.of(values.get(0).split("[ |]")))) {
            ArrayNode texts = json.createArrayNode();
            ArrayNode literals = json.createArrayNode();
            items.forEach(item -> {
                texts.add(item);
                JsonNode read = literal(item).map(json::readTree).orElseGet(() -> json.getNodeFactory().stringNode(item));
                literals.add(read);
            });
            readings.add(texts.toString());
            readings.add(literals.toString());
        }
        return readings;
    }

    private static Optional<String> literal(String text) {
        return text.matches("true|false|null|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?") ? Optional.of(text) : Optional.empty();
    }

    private Schema schema(Document document, Node schema, boolean isPart) {
        return compiled.computeIfAbsent(List.of(schema, isPart), key -> (document.isVersion30() ? OPENAPI_30 : JSON_SCHEMA)
                .getSchema(isPart ? StandaloneSchema.ofPart(document, schema) : StandaloneSchema.ofWhole(document, schema)));
    }

    private static String path(Node value, String pointer) {
        StringBuilder path = new StringBuilder(JsonPath.ROOT);
        Node at = value;
        for (String segment : Pointers.segments(pointer)) {
            path.append(at.isList() ? JsonPath.ITEM : JsonPath.member(segment));
            at = at.at('/' + Pointers.escaped(segment)).orElse(at);
        }
        return path.toString();
    }
}
