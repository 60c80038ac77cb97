package org.coworkingapi.contract.openapi.derive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.contract.openapi.operation.FieldList;
import org.coworkingapi.contract.openapi.operation.Operation;
import org.coworkingapi.contract.openapi.operation.Parameter;
import tools.jackson.databind.JsonNode;

/**
 * An operation of a derived document.
 *
 * @param fieldList the parameter that selects fields of the response, or an empty {@code Optional} if there is none
 * @param shapes the field lists that the calls send, without duplicates
 * @param isSentAlways whether every call sends a field list
 */
record DerivedOperation(Operation operation, Optional<Parameter> fieldList, List<Shape> shapes, boolean isSentAlways) {

    /**
     * A field list that calls send.
     *
     * @param text the paths, as sent
     * @param value the value of the parameter
     */
    record Shape(String text, JsonNode value) {

        FieldTree tree() {
            return FieldTree.of(paths());
        }

        Set<List<String>> paths() {
            return FieldList.paths(text);
        }
    }

    static DerivedOperation complete(Operation operation, Optional<Parameter> fieldList) {
        return new DerivedOperation(operation, fieldList, List.of(), false);
    }

    /** Returns the selected fields of successful responses. */
    Selection selection() {
        Stream<FieldTree> sent = shapes.stream().map(Shape::tree);
        return Selection.of(
                isSentAlways
                        ? sent.toList()
                        : Stream.concat(sent, Stream.of(FieldTree.ALL)).toList());
    }
}
