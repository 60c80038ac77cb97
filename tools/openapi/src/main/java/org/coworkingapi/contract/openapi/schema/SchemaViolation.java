package org.coworkingapi.contract.openapi.schema;

import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.JsonPointers;

/**
 * A part of a value that a schema does not allow.
 *
 * @param at the part of the value (RFC 6901)
 * @param property the missing or unknown member of that part; empty for other keywords
 * @param keyword the schema's keyword, such as {@code maxLength}
 * @param detail the validator's message
 */
public record SchemaViolation(String at, String property, String keyword, String detail) {

    /** The part of the value (RFC 6901); for a missing or an unknown member the location of the member. */
    public String pointer() {
        return property.isEmpty() ? at : at + '/' + JsonPointers.escaped(property);
    }

    /** The same location as a JSON path. */
    public String path() {
        return JsonPath.ofPointer(pointer());
    }

    /** A clause without subject: {@code is missing}, {@code is not in the spec}, or the validator's message. */
    public String message() {
        return switch (keyword) {
            case "required" -> "is missing";
            case "additionalProperties" -> "is not in the spec";
            default -> detail;
        };
    }
}
