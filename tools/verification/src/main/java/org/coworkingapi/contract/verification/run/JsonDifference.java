package org.coworkingapi.contract.verification.run;

import java.util.Optional;
import java.util.function.BiPredicate;
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
        return first("", expected, actual, JsonDifference::isEqual);
    }

    /**
     * Returns the first difference between a JSON Merge Patch (RFC 7396) and the patched value. A null of the patch is
     * equal to a missing value.
     */
    static Optional<JsonDifference> firstAfterMergePatch(JsonNode patch, JsonNode actual) {
        return first(
                "",
                patch,
                actual,
                (expected, value) -> isEqual(expected, value) || (expected.isNull() && value.isMissingNode()));
    }

    private static boolean isEqual(JsonNode expected, JsonNode actual) {
        return (expected.isNumber() && actual.isNumber())
                ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
                : expected.equals(actual);
    }

    private static Optional<JsonDifference> first(
            String at, JsonNode expected, JsonNode actual, BiPredicate<JsonNode, JsonNode> isEqual) {
        if (expected.isObject() && actual.isObject()) {
            return expected.propertyStream()
                    .flatMap(property -> first(
                            at + '/' + JsonPointers.escaped(property.getKey()),
                            property.getValue(),
                            actual.path(property.getKey()),
                            isEqual)
                            .stream())
                    .findFirst();
        }
        if (expected.isArray() && actual.isArray()) {
            for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
                Optional<JsonDifference> difference = first(at + '/' + i, expected.get(i), actual.get(i), isEqual);
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
        if (isEqual.test(expected, actual)) {
            return Optional.empty();
        }
        return Optional.of(new JsonDifference(
                at,
                actual.isMissingNode()
                        ? "The value is missing."
                        : "The value is " + actual + ", but must be " + expected + '.'));
    }
}
