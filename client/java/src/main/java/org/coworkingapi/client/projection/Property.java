package org.coworkingapi.client.projection;

/**
 * What Jackson has to know of a component.
 *
 * @param field the field's name on the wire
 * @param required whether it must come, and not as null
 * @param list whether it is a list, whose elements are never null
 */
record Property(String field, boolean required, boolean list) {}
