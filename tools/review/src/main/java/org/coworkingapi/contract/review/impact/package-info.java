/** Determines the impact of each change on each consumer. */
@NullMarked
package org.coworkingapi.contract.review.impact;

import org.jspecify.annotations.NullMarked;
