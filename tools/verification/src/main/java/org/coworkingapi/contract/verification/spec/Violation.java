package org.coworkingapi.contract.verification.spec;

/**
 * What breaks a schema.
 *
 * @param pointer where in the value (RFC 6901)
 * @param keyword the schema's keyword, such as {@code maxLength}
 */
public record Violation(String pointer, String keyword, String message) {

    /** Where in the value, as a JSON path. */
    public String path() {
        return JsonPaths.ofPointer(pointer);
    }
}
