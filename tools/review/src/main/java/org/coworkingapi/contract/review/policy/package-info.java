/** The policy of a review: versions, sunsets, and exceptions with a reason, an owner and a last day. */
@NullMarked
package org.coworkingapi.contract.review.policy;

import org.jspecify.annotations.NullMarked;
