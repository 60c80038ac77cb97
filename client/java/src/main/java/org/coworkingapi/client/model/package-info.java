/**
 * Immutable models of the responses, generated from the spec.
 *
 * <p>All getters are {@code @Nullable}, because {@code _shape} may omit any property. They return null for null and
 * absent properties. The model itself preserves the difference: any Jackson 3 mapper writes a model as the JSON that
 * was received, in the order of the spec. Properties that are newer than this client are ignored.
 */
@NullMarked
package org.coworkingapi.client.model;

import org.jspecify.annotations.NullMarked;
