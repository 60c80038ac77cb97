package org.coworkingapi.client.generator;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenParameter;

/**
 * A parameter of an operation, or its body.
 *
 * @param type the Java type
 * @param name the Java name
 * @param capitalizedName the Java name with a capital first letter, for getters
 * @param description the description, as Javadoc
 * @param defaultValue the value that the server uses if the parameter is omitted; null for none
 */
record Argument(
        String type,
        String name,
        String capitalizedName,
        String description,
        @Nullable String defaultValue) {

    private static final Map<String, String> PRIMITIVES =
            Map.of("Long", "long", "Integer", "int", "Boolean", "boolean", "Double", "double", "Float", "float");

    /** Returns a required argument, which is not null. */
    static Argument required(CodegenParameter parameter) {
        return of(parameter, PRIMITIVES.getOrDefault(parameter.dataType, parameter.dataType));
    }

    /** Returns an optional argument, which may be null. */
    static Argument optional(CodegenParameter parameter) {
        return of(parameter, parameter.dataType);
    }

    /** Returns whether the type is primitive, so that the value cannot be null. */
    boolean isPrimitive() {
        return PRIMITIVES.containsValue(type);
    }

    private static Argument of(CodegenParameter parameter, String type) {
        return new Argument(
                type,
                parameter.paramName,
                Character.toUpperCase(parameter.paramName.charAt(0)) + parameter.paramName.substring(1),
                description(parameter.unescapedDescription, parameter.baseName),
                parameter.defaultValue);
    }

    private static String description(@Nullable String description, String name) {
        return description == null || description.isBlank() ? "{@code " + name + "}" : Javadoc.of(description);
    }
}
