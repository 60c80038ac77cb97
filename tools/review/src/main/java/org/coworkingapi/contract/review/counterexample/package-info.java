/** Requests and responses that are right under one document and wrong under the other. */
@NullMarked
package org.coworkingapi.contract.review.counterexample;

import org.jspecify.annotations.NullMarked;
