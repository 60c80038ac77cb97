/** Requests and responses that are right under one document and wrong under the other. */
@NullMarked
package org.coworkingapi.review.witness;

import org.jspecify.annotations.NullMarked;
