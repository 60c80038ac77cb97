package org.coworkingapi.contract.openapi.schema;

import org.coworkingapi.contract.openapi.document.JsonPath;
import org.coworkingapi.contract.openapi.document.JsonPointers;

/**
 * A part of a value that violates a schema.
 *
 * @param at the JSON pointer of the part (RFC 6901)
 * @param property the missing or unknown property of the part, for keywords such as {@code required} and
 *     {@code additionalProperties}; otherwise an empty string
 * @param keyword the violated keyword, such as {@code maxLength}
 * @param detail the message of the validator
 */
public record SchemaViolation(String at, String property, String keyword, String detail) {

    /** Returns the JSON pointer of the part (RFC 6901) or of its missing or unknown property. */
    public String pointer() {
        return property.isEmpty() ? at : at + '/' + JsonPointers.escaped(property);
    }

    /** Returns the location as a JSON path. */
    public String path() {
        return JsonPath.ofPointer(pointer());
    }

    /**
     * Returns a message without subject: {@code is missing}, {@code is not in the spec}, or the message of the
     * validator.
     */
    public String message() {
        return switch (keyword) {
            case "required" -> "is missing";
            case "additionalProperties" -> "is not in the spec";
            default -> detail;
        };
    }

    /** Returns the message as a sentence. */
    public String sentence() {
        String subject = switch (keyword) {
            case "required", "additionalProperties" -> "The property ";
            default -> "The value does not match the schema: ";
        };
        return subject + message() + '.';
    }
}
