package org.coworkingapi.contract.review.counterexample;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coworkingapi.contract.openapi.document.Document;
import org.coworkingapi.contract.openapi.document.Node;
import org.coworkingapi.contract.openapi.document.NodeReader;
import org.coworkingapi.contract.openapi.operation.Location;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.OperationName;
import org.coworkingapi.contract.openapi.operation.UriTemplates;
import org.coworkingapi.contract.review.change.Direction;

/** One of the two documents, with its index, validators and sample values. */
final class DocumentSide {

    /** The schema of locations without a schema. It accepts any value. */
    private static final Node ANYTHING = NodeReader.of(Path.of("anything.yaml"), "{}");

    private final Counterexample.DocumentVersion version;
    private final Document document;
    private final OperationIndex index;
    private final Budget budget;
    private final Map<Direction, CountingValidator> validators = new EnumMap<>(Direction.class);
    private final Map<Direction, SampleValues> samples = new EnumMap<>(Direction.class);

    DocumentSide(Counterexample.DocumentVersion version, Document document, Budget budget) {
        this.version = version;
        this.document = document;
        this.budget = budget;
        this.index = new OperationIndex(document);
    }

    Counterexample.DocumentVersion version() {
        return version;
    }

    /** Returns the name of the document in messages. */
    String name() {
        return version == Counterexample.DocumentVersion.BEFORE ? "old" : "new";
    }

    OperationIndex index() {
        return index;
    }

    /**
     * Returns the operation in this document. If this document does not have the name, finds the operation by its URLs
     * in the other document.
     *
     * @param other the other document, which may have another name for the operation
     */
    Optional<Operation> operation(OperationName name, DocumentSide other) {
        return index.find(name).or(() -> other.index.find(name).flatMap(index::findByUrls));
    }

    /**
     * Returns the location in this document. Path parameters are found by position, because names may differ.
     *
     * @param operation the operation in this document
     * @param location the location as named in either document
     * @param name the name of the operation in either document
     */
    Location location(Operation operation, Location location, DocumentSide other, OperationName name) {
        if (location.part() != Location.Part.PARAMETER
                || operation.parameter(location).isPresent()
                || !location.name().startsWith("path ")) {
            return location;
        }
        List<String> otherNames = other.operation(name, this)
                .map(otherOperation -> UriTemplates.names(otherOperation.route()))
                .orElse(List.of());
        int position = otherNames.indexOf(location.name().substring("path ".length()));
        List<String> names = UriTemplates.names(operation.route());
        return position >= 0 && position < names.size() ? Location.parameter("path", names.get(position)) : location;
    }

    /**
     * Returns the schema of a location in this document, or an empty {@code Optional} if the document does not have the
     * operation.
     */
    Optional<LocatedSchema> locatedSchema(
            OperationName name, Location location, Direction direction, DocumentSide other) {
        return operation(name, other).map(operation -> {
            Node schema =
                    operation.schema(location(operation, location, other, name)).orElse(ANYTHING);
            boolean isText = location.part() == Location.Part.PARAMETER
                    || location.part() == Location.Part.RESPONSE_HEADER
                    || location.mediaType().startsWith("application/x-www-form-urlencoded")
                    || location.mediaType().startsWith("multipart/");
            return new LocatedSchema(document, validator(direction), samples(direction), schema, isText);
        });
    }

    SampleValues samples(Direction direction) {
        return samples.computeIfAbsent(direction, key -> new SampleValues(validator(key), key));
    }

    private CountingValidator validator(Direction direction) {
        return validators.computeIfAbsent(direction, key -> new CountingValidator(document, key, budget));
    }
}
