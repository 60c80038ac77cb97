package org.coworkingapi.contract.verification.run;

import java.util.Optional;
import org.coworkingapi.contract.openapi.document.JsonPointers;
import tools.jackson.databind.JsonNode;

/**
 * A difference between two JSON values.
 *
 * @param pointer the location in both values (RFC 6901)
 */
record JsonDifference(String pointer, String message) {

    /**
     * Returns the first difference in the order of the expected value's properties. Numbers are compared by value, and
     * additional properties of the actual value are ignored.
     */
    static Optional<JsonDifference> first(JsonNode expected, JsonNode actual) {
        return first("", expected, actual);
    }

    private static Optional<JsonDifference> first(String at, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            return expected.propertyStream()
                    .flatMap(property -> first(
                            at + '/' + JsonPointers.escaped(property.getKey()),
                            property.getValue(),
                            actual.path(property.getKey()))
                            .stream())
                    .findFirst();
        }
        if (expected.isArray() && actual.isArray()) {
            for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
                Optional<JsonDifference> difference = first(at + '/' + i, expected.get(i), actual.get(i));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return expected.size() == actual.size()
                    ? Optional.empty()
                    : Optional.of(new JsonDifference(
                            at,
                            "The number of elements is " + actual.size() + ", but must be " + expected.size() + '.'));
        }
        boolean isEqual = (expected.isNumber() && actual.isNumber())
                ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
                : expected.equals(actual);
        if (isEqual) {
            return Optional.empty();
        }
        return Optional.of(new JsonDifference(
                at,
                actual.isMissingNode()
                        ? "The value is missing."
                        : "The value is " + actual + ", but must be " + expected + '.'));
    }
}
