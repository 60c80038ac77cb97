/** Compares the schemas of two documents by the sets of values that they accept. */
@NullMarked
package org.coworkingapi.contract.review.schema;

import org.jspecify.annotations.NullMarked;
