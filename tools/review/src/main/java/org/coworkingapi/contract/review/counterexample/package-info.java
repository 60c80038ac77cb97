/** Searches for counterexamples: requests and responses that are valid in only one of the two documents. */
@NullMarked
package org.coworkingapi.contract.review.counterexample;

import org.jspecify.annotations.NullMarked;
