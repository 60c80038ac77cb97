/** Compares two OpenAPI documents, and finds the operations and locations that each change affects. */
@NullMarked
package org.coworkingapi.contract.review.diff;

import org.jspecify.annotations.NullMarked;
