/**
 * What the API answers, generated from the spec: values without setters, whose getters are null where the wire was null
 * or silent.
 *
 * <p>Any property can be missing, for {@code _shape} may leave it out; hence every getter is {@code @Nullable}. Inside,
 * absent, null and empty stay apart: written as JSON by any Jackson 3 mapper, a value that the spec allows is again
 * what was received, in the order of the spec. Properties that are newer than this client are passed over.
 */
@NullMarked
package org.coworkingapi.client.model;

import org.jspecify.annotations.NullMarked;
