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

/** One of the two documents, with all that is made of it once. */
final class DocumentSide {

    /** What a document without a schema says: anything goes. */
    private static final Node ANYTHING = NodeReader.of(Path.of("anything.yaml"), "{}");

    private final Counterexample.DocumentVersion side;
    private final Document document;
    private final OperationIndex index;
    private final Budget budget;
    private final Map<Direction, CountingValidator> validators = new EnumMap<>(Direction.class);
    private final Map<Direction, SampleValues> samples = new EnumMap<>(Direction.class);

    DocumentSide(Counterexample.DocumentVersion side, Document document, Budget budget) {
        this.side = side;
        this.document = document;
        this.budget = budget;
        this.index = new OperationIndex(document);
    }

    Counterexample.DocumentVersion side() {
        return side;
    }

    /** As complaints call it. */
    String name() {
        return side == Counterexample.DocumentVersion.BEFORE ? "old" : "new";
    }

    OperationIndex index() {
        return index;
    }

    /** @param other the other document, which may write the operation in another way */
    Optional<Operation> operation(OperationName name, DocumentSide other) {
        return index.find(name).or(() -> other.index.find(name).flatMap(index::findAlike));
    }

    /**
     * The parameter that is called otherwise in each document if it is in the path: the one at the same place in the
     * template.
     */
    Location location(Operation operation, Location location, DocumentSide other, OperationName name) {
        if (location.part() != Location.Part.PARAMETER
                || operation.parameter(location).isPresent()
                || !location.name().startsWith("path ")) {
            return location;
        }
        List<String> theirs = other.operation(name, this)
                .map(theirOwn -> UriTemplates.names(theirOwn.route()))
                .orElse(List.of());
        int index = theirs.indexOf(location.name().substring("path ".length()));
        List<String> ours = UriTemplates.names(operation.route());
        return index >= 0 && index < ours.size() ? Location.parameter("path", ours.get(index)) : location;
    }

    /** What this document says of a place; empty if it has no such operation. */
    Optional<LocatedSchema> side(OperationName name, Location location, Direction direction, DocumentSide other) {
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
