package org.coworkingapi.client.projection;

/**
 * The JSON property of a record component.
 *
 * @param field the JSON name
 * @param isRequired whether the property must be present and not null
 * @param isList whether the property is a list; its elements are never null
 */
record Property(String field, boolean isRequired, boolean isList) {}
