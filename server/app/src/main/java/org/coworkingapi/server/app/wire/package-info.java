/**
 * Converts stored values that the spec does not allow, so that an invalid row does not prevent a response.
 *
 * <p>Valid values are unchanged. IRIs are escaped to URIs. Other invalid URIs and invalid e-mail addresses become a
 * placeholder. Times before the year 1 become its start, times after the year 9999 become its end, and unknown time
 * zones become UTC.
 */
@NullMarked
package org.coworkingapi.server.app.wire;

import org.jspecify.annotations.NullMarked;
