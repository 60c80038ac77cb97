/** What each change does to each consumer. */
@NullMarked
package org.coworkingapi.contract.review.impact;

import org.jspecify.annotations.NullMarked;
