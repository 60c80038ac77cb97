package org.coworkingapi.contract.openapi.schema;

import com.networknt.schema.Error;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.KeywordType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Validates values against one variant of the schemas of a document. Each schema is compiled on first use. */
public final class SchemaValidator {

    private static final String SCHEME = "schema:/";
    /** The maximum depth of the evaluation. Only schemas that contain themselves exceed it. */
    private static final int DEPTH = 500;

    /**
     * OpenAPI 3.0 with {@code if}, {@code then} and {@code else}, by which {@link ValidatorSchemaWriter} selects
     * subtypes.
     */
    private static final Dialect OPENAPI_30 = Dialect.builder(Dialects.getOpenApi30())
            .keyword(KeywordType.IF_THEN_ELSE)
            .build();

    private record VariantKey(Node schema, ValidatorSchemaWriter.Mode mode) {}

    private final Map<VariantKey, String> names = new HashMap<>();
    private final Map<String, VariantKey> schemas = new ConcurrentHashMap<>();
    private final Map<String, Schema> compiledSchemas = new HashMap<>();
    private final SchemaRegistry registry;
    private final ValidatorSchemaWriter writer;
    private final boolean isStrict;

    private SchemaValidator(Document document, SchemaVariant variant) {
        isStrict = variant.isClosed() || variant.isComplete();
        writer = new ValidatorSchemaWriter(document, variant, this::name);
        registry = SchemaRegistry.withDefaultDialect(
                document.isVersion30() ? OPENAPI_30 : Dialects.getOpenApi31(),
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .locale(Locale.ROOT)
                                .formatAssertionsEnabled(true)
                                .build())
                        .schemas(iri -> schemaText(schemas.get(iri))));
    }

    /** Returns the cached validator of a document for a variant. */
    public static SchemaValidator of(Document document, SchemaVariant variant) {
        return document.derived(variant, () -> new SchemaValidator(document, variant));
    }

    /**
     * Returns the violations in the order of their locations; an empty list if the value is valid.
     *
     * @throws RuntimeException if the validator cannot compile the schema
     */
    public List<SchemaViolation> violations(Node schema, JsonNode value) {
        return compile(schema)
                .validate(value, context -> context.executionConfig(config -> config.maxEvaluationDepth(DEPTH)))
                .stream()
                .map(SchemaValidator::violation)
                .distinct()
                .sorted(Comparator.comparing(SchemaViolation::pointer).thenComparing(SchemaViolation::keyword))
                .toList();
    }

    /**
     * Returns whether a value is valid. This is faster than {@link #violations}, because it stops at the first
     * violation.
     */
    public boolean accepts(Node schema, JsonNode value) {
        return compile(schema)
                .validate(
                        value,
                        OutputFormat.BOOLEAN,
                        context -> context.executionConfig(config -> config.maxEvaluationDepth(DEPTH)));
    }

    private static SchemaViolation violation(Error error) {
        String property = error.getProperty() == null ? "" : error.getProperty();
        String keyword = error.getKeyword() == null ? "" : error.getKeyword();
        return new SchemaViolation(error.getInstanceLocation().toString(), property, keyword, error.getMessage());
    }

    /** Synchronized, because tests run in several threads. */
    private synchronized Schema compile(Node schema) {
        return compiledSchemas.computeIfAbsent(
                name(schema, new ValidatorSchemaWriter.Mode(isStrict, false)),
                name -> registry.getSchema(SchemaLocation.of(name)));
    }

    private @Nullable String schemaText(@Nullable VariantKey schema) {
        return schema == null
                ? null
                : writer.writeRoot(schema.schema(), schema.mode()).toString();
    }

    private synchronized String name(Node schema, ValidatorSchemaWriter.Mode mode) {
        return names.computeIfAbsent(new VariantKey(schema, mode), key -> {
            String name = SCHEME + schemas.size();
            schemas.put(name, key);
            return name;
        });
    }
}
