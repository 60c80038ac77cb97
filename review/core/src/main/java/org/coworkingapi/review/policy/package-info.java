/** What is asked of a change: versions, announcements, and exceptions with reason, owner and last day. */
@NullMarked
package org.coworkingapi.review.policy;

import org.jspecify.annotations.NullMarked;
