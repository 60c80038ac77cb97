package org.coworkingapi.client.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;

/**
 * The names that all lists of an API use for their pages.
 *
 * @param parameter the query parameter with the number of the page
 * @param records the property of a page with the records
 * @param hasNext the property of a page that states whether another page follows
 */
record PaginationProperties(String parameter, String records, String hasNext) {

    /** The option of the generator for {@link #parameter}. Without it, no operation has pages. */
    static final String PARAMETER = "pageParameter";

    static final String RECORDS = "pageRecords";
    static final String HAS_NEXT = "pageHasNext";

    private static final String FIRST_PAGE = "1";

    static @Nullable PaginationProperties of(Map<String, Object> options) {
        return options.containsKey(PARAMETER)
                ? new PaginationProperties(
                        option(options, PARAMETER), option(options, RECORDS), option(options, HAS_NEXT))
                : null;
    }

    private static String option(Map<String, Object> options, String name) {
        Object value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "The option " + name + " is missing; set it, because " + PARAMETER + " is set.");
        }
        return value.toString();
    }

    /**
     * Returns the pages of an operation; null if the operation lacks the parameter or its result lacks a property.
     *
     * @param result the schema of the result
     * @param converter creates a property of the generator from its name and schema
     */
    @SuppressWarnings("rawtypes") // The generator uses Schema without its parameter.
    @Nullable
    Pagination of(
            CodegenOperation operation, Schema<?> result, BiFunction<String, Schema<?>, CodegenProperty> converter) {
        CodegenParameter page = optionalNumbers(operation)
                .filter(candidate -> candidate.baseName.equals(parameter))
                .findFirst()
                .orElse(null);
        Map<String, Schema> properties = Objects.requireNonNullElse(result.getProperties(), Map.of());
        if (page == null || !properties.containsKey(records) || !properties.containsKey(hasNext)) {
            return null;
        }
        CodegenProperty list = converter.apply(records, properties.get(records));
        CodegenProperty flag = converter.apply(hasNext, properties.get(hasNext));
        if (!list.isArray || !flag.isBoolean) {
            return null;
        }
        return new Pagination(
                page.paramName,
                "get" + Argument.optional(page).capitalizedName(),
                Objects.requireNonNullElse(page.defaultValue, FIRST_PAGE),
                list.items.dataType,
                records,
                list.getter,
                hasNext,
                flag.getter);
    }

    private static Stream<CodegenParameter> optionalNumbers(CodegenOperation operation) {
        return operation.queryParams.stream().filter(parameter -> parameter.isInteger && !parameter.required);
    }
}
