package org.coworkingapi.contract.openapi.document;

import java.util.List;

/** The keywords whose values contain schemas. */
public final class SchemaKeywords {

    /** Keywords whose value is a schema. */
    public static final List<String> SINGLE = List.of(
            "items",
            "additionalProperties",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "contentSchema");

    /** Keywords whose value maps names to schemas. */
    public static final List<String> MAPS = List.of("properties", "patternProperties", "dependentSchemas", "$defs");

    /** Keywords whose value is a list of schemas. */
    public static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf", "prefixItems");

    private SchemaKeywords() {}
}
