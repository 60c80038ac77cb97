/** Schemas as sets of values: read from either version of OpenAPI into one form, and compared. */
@NullMarked
package org.coworkingapi.contract.review.schema;

import org.jspecify.annotations.NullMarked;
