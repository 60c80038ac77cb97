package org.coworkingapi.client.generator;

import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenParameter;

/**
 * A part of the request: a parameter in the path, the query or a header.
 *
 * @param location the method of the request that adds the parameter: {@code path}, {@code query},
 *     {@code commaSeparatedQuery} or {@code header}
 * @param name the name in the spec
 * @param value the Java expression for the value
 * @param minimum the minimum of an integer in the path; null for none
 */
record RequestPart(
        String location,
        String name,
        String value,
        @Nullable String minimum) {

    static RequestPart of(CodegenParameter parameter) {
        String value = parameter.required
                ? parameter.paramName
                : "parameters.get" + Argument.optional(parameter).capitalizedName() + "()";
        if (parameter.isPathParam) {
            return new RequestPart("path", parameter.baseName, value, minimum(parameter));
        }
        if (parameter.isHeaderParam) {
            return new RequestPart("header", parameter.baseName, value, null);
        }
        return new RequestPart(
                parameter.isArray && !parameter.isCollectionFormatMulti ? "commaSeparatedQuery" : "query",
                parameter.baseName,
                value,
                null);
    }

    private static @Nullable String minimum(CodegenParameter parameter) {
        return (parameter.isLong || parameter.isInteger) && !parameter.exclusiveMinimum ? parameter.minimum : null;
    }
}
