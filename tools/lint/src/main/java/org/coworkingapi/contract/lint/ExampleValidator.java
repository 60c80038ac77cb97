package org.coworkingapi.contract.lint;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.SourceFile;
import tools.jackson.databind.json.JsonMapper;

/** Validates values against schemas where they stand in a document, references included. */
final class ExampleValidator {

    /** Who sends a value, which says which properties may be required of it. */
    enum Sender { CLIENT, SERVER, ANY }

    /** Values are not nested so deep, but schemas that consist of themselves are. */
    private static final int DEPTH = 500;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> GUARDS = Set.of("readOnly", "writeOnly");

    private final Document document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> files = new HashMap<>();
    private final Map<Node, Optional<Schema>> schemas = new IdentityHashMap<>();

    ExampleValidator(Document document) {
        this.document = document;
        this.registry = SchemaRegistry.withDefaultDialect(dialect(document.isVersion30() ? Dialects.getOpenApi30()
                : Dialects.getOpenApi31()), builder -> builder.schemas(this::text).schemaRegistryConfig(
                        SchemaRegistryConfig.builder().locale(Locale.ROOT).formatAssertionsEnabled(true).build()));
    }

    /** Schemas are read where they stand, so that {@code paths} and all else around them looks like keywords; that is no news. */
    private static Dialect dialect(Dialect known) {
        return Dialect.builder(known).unknownKeywordFactory((keyword, context) -> new AnnotationKeyword(keyword)).build();
    }

    private String text(String iri) {
        return iri.equals(iri(document.root())) ? document.root().json() : SourceFile.read(Path.of(URI.create(iri))).json();
    }

    private static String iri(Node node) {
        return node.file().toAbsolutePath().normalize().toUri().toString();
    }

    /** What is wrong, a clause each; nothing if the value is valid; empty if the schema is too broken to tell. */
    Optional<List<String>> errors(Node schema, Node value, Sender sender) {
        Optional<Schema> compiled = schemas.computeIfAbsent(schema, this::compiled);
        try {
            return compiled.map(usable -> usable.validate(JSON.readTree(value.json()), context -> context.executionConfig(config -> config
                            .maxEvaluationDepth(DEPTH).readOnly(sender != Sender.SERVER).writeOnly(sender != Sender.CLIENT)))
                    .stream().filter(error -> !GUARDS.contains(error.getKeyword()))
                    .map(ExampleValidator::clause).distinct().sorted().toList());
        } catch (RuntimeException brokenSchema) {
            return Optional.empty();
        }
    }

    /** The validator says in many ways that it cannot read a schema: by exceptions of its own, casts, missing files. */
    private Optional<Schema> compiled(Node schema) {
        try {
            Schema file = files.computeIfAbsent(iri(schema), iri -> registry.getSchema(SchemaLocation.of(iri), JSON.readTree(text(iri))));
            return Optional.of(file.getRefSchema(SchemaLocation.Fragment.of(schema.pointer())));
        } catch (RuntimeException brokenSchema) {
            return Optional.empty();
        }
    }

    private static String clause(Error error) {
        String at = error.getInstanceLocation().toString();
        return (at.isEmpty() ? "" : at + ": ") + error.getMessage().replaceFirst("[.]$", "");
    }
}
