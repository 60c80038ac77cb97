/** What is asked of a change: versions, announcements, and exceptions with reason, owner and last day. */
@NullMarked
package org.coworkingapi.contract.review.policy;

import org.jspecify.annotations.NullMarked;
