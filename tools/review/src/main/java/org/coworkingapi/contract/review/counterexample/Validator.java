package org.coworkingapi.contract.review.counterexample;

import com.networknt.schema.Error;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.Pointers;
import org.coworkingapi.contract.review.change.Direction;
import tools.jackson.databind.JsonNode;

/** What json-schema-validator says of values under the schemas of one document; it compiles what is asked for, once, and counts. */
final class Validator {

    private static final String SCHEME = "review:/";

    private final Map<Node, String> names = new IdentityHashMap<>();
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Schema> compiled = new HashMap<>();
    private final SchemaRegistry registry;
    private final SchemaText text;
    private final Weights weights;
    private final Budget budget;

    Validator(Document document, Direction direction, Budget budget) {
        this.budget = budget;
        weights = new Weights(document);
        text = new SchemaText(document, direction, this::name);
        registry = SchemaRegistry.withDefaultDialect(document.isVersion30() ? Dialects.getOpenApi30() : Dialects.getOpenApi31(), builder ->
                builder.schemaRegistryConfig(SchemaRegistryConfig.builder().locale(Locale.ROOT).formatAssertionsEnabled(true).build())
                        .schemas(iri -> nodes.containsKey(iri) ? text.root(nodes.get(iri)).toString() : null));
    }

    /** What is wrong, in the order of places; empty if nothing is. */
    List<Complaint> complaints(Node schema, JsonNode value) {
        budget.spend(weights.of(schema, value));
        return compiled(schema).validate(value).stream()
                .map(error -> new Complaint(pointer(error), error.getKeyword() == null ? "" : error.getKeyword(), error.getMessage()))
                .distinct().sorted(Comparator.comparing(Complaint::pointer).thenComparing(Complaint::keyword)).toList();
    }

    /** Ends at the first thing that is wrong. */
    boolean accepts(Node schema, JsonNode value) {
        budget.spend(weights.of(schema, value));
        return compiled(schema).validate(value, OutputFormat.BOOLEAN);
    }

    private Schema compiled(Node schema) {
        return compiled.computeIfAbsent(name(schema), name -> registry.getSchema(SchemaLocation.of(name)));
    }

    private String name(Node node) {
        return names.computeIfAbsent(node, key -> {
            String name = SCHEME + nodes.size();
            nodes.put(name, node);
            return name;
        });
    }

    private static String pointer(Error error) {
        String at = error.getInstanceLocation().toString();
        return error.getProperty() == null ? at : at + '/' + Pointers.escaped(error.getProperty());
    }
}
