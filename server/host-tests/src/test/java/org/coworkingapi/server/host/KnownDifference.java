package org.coworkingapi.server.host;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coworkingapi.contract.openapi.operation.Spec;
import org.coworkingapi.contract.review.change.Change;
import org.coworkingapi.contract.review.change.ChangeType;
import tools.jackson.databind.JsonNode;

/** The differences between the spec and the document that springdoc derives from the generated interfaces. */
enum KnownDifference {

    /** The title and the version of the document belong to the application. */
    INFO(Set.of(ChangeType.DOCUMENTATION_CHANGED), "info"),

    /** The servers belong to the application. springdoc lists the address of the request. */
    SERVERS(Set.of(ChangeType.SERVER_REMOVED, ChangeType.SERVER_CHANGED), "The API"),

    /** springdoc writes 3.0.1, whose syntax and semantics are the same as those of 3.0.3. */
    OPENAPI_VERSION(Set.of(ChangeType.OPENAPI_VERSION_CHANGED), "The API"),

    /**
     * Named schemas of strings and numbers have no Java class. The derived document repeats them where they are used.
     */
    NAMED_SCALARS(
            Set.of(ChangeType.SCHEMA_REMOVED),
            namesOfSchemas(schema -> !schema.has("enum")
                    && !schema.path("type").asString("object").equals("object"))),

    /** Only an extension refers to the error codes, see docs/adr/0018-open-error-codes.md. */
    ERROR_CODES(Set.of(ChangeType.SCHEMA_REMOVED), "ErrorCode"),

    /** The generator does not read schemas that it maps to a class of the JDK. */
    LOCAL_TIMES(Set.of(ChangeType.PATTERN_REMOVED), "(Nullable)?LocalDateTime"),

    /** The generator does not pass {@code allowReserved} to its template. */
    RESERVED_CHARACTERS(Set.of(ChangeType.PARAMETER_RESERVED_CHANGED), ".* query parameter .*"),

    /** The extensions are instructions for the generators of the clients. */
    EXTENSIONS(Set.of(ChangeType.EXTENSION_CHANGED), ".*"),

    /** The interfaces contain no examples of bodies, which can be long. */
    BODY_EXAMPLES(Set.of(ChangeType.EXAMPLE_CHANGED), "(request body|response) .*|.* request body"),

    /** The generator invents examples of parameters that have none, and writes them as Java expressions. */
    PARAMETER_EXAMPLES(Set.of(ChangeType.EXAMPLE_CHANGED), ".* (path|query|header|cookie) parameter .*"),

    /** The generator treats headers like parameters. */
    HEADER_EXAMPLES(Set.of(ChangeType.EXAMPLE_CHANGED), "header .*");

    private final Set<ChangeType> types;
    private final Pattern subject;

    KnownDifference(Set<ChangeType> types, String subject) {
        this.types = types;
        this.subject = Pattern.compile(subject);
    }

    boolean matches(Change change) {
        return types.contains(change.type())
                && subject.matcher(change.subject()).matches();
    }

    private static String namesOfSchemas(Predicate<JsonNode> filter) {
        return Spec.read(DerivedDocumentTest.SPEC).file().at("/components/schemas").properties().stream()
                .filter(schema -> filter.test(schema.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("|"));
    }

    static Optional<KnownDifference> of(Change change) {
        return Arrays.stream(values())
                .filter(difference -> difference.matches(change))
                .findFirst();
    }
}
