package org.coworkingapi.review.lint;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.net.URI;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.review.document.Document;
import org.coworkingapi.review.document.Node;
import org.coworkingapi.review.document.SourceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Validates values against schemas where they stand in a document, references included. */
final class ExampleValidator {

    /** Who sends a value, which says which properties may be required of it. */
    enum Sender { CLIENT, SERVER, ANY }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> GUARDS = Set.of("readOnly", "writeOnly");

    private final Document document;
    private final SchemaRegistry registry;
    private final Map<Node, Optional<Schema>> schemas = new IdentityHashMap<>();

    ExampleValidator(Document document) {
        this.document = document;
        this.registry = SchemaRegistry.withDefaultDialect(document.isVersion30() ? Dialects.getOpenApi30() : Dialects.getOpenApi31(),
                builder -> builder.schemas(this::text).schemaRegistryConfig(SchemaRegistryConfig.builder().locale(Locale.ROOT)
                        .formatAssertionsEnabled(true).build()));
    }

    private String text(String iri) {
        return iri.equals(iri(document.root())) ? document.root().json() : SourceFile.read(Path.of(URI.create(iri))).json();
    }

    private static String iri(Node node) {
        return node.file().toAbsolutePath().normalize().toUri().toString();
    }

    /** What is wrong, a clause each; nothing if the value is valid, or the schema cannot be compiled. */
    List<String> errors(Node schema, Node value, Sender sender) {
        Optional<Schema> compiled = schemas.computeIfAbsent(schema, this::compiled);
        if (compiled.isEmpty()) {
            return List.of();
        }
        JsonNode json = JSON.readTree(value.json());
        return compiled.get().validate(json, context -> context.executionConfig(config -> config
                        .readOnly(sender != Sender.SERVER).writeOnly(sender != Sender.CLIENT)))
                .stream().filter(error -> !GUARDS.contains(error.getKeyword())).map(ExampleValidator::clause).distinct().sorted().toList();
    }

    private Optional<Schema> compiled(Node schema) {
        try {
            return Optional.of(registry.getSchema(SchemaLocation.of(iri(schema) + '#' + schema.pointer())));
        } catch (SchemaException brokenSchema) {
            return Optional.empty();
        }
    }

    private static String clause(Error error) {
        String at = error.getInstanceLocation().toString();
        return (at.isEmpty() ? "" : at + ": ") + error.getMessage().replaceFirst("[.]$", "");
    }
}
