/**
 * Evidence that tests observed everything that the spec allows: every status and code, every nullable field as null and
 * with a value, every list empty and not empty, every boolean true and false, and every enum value. A client may fail
 * on a value that no test observed. Facts that tests cannot observe need a waiver with a reason, an owner and an expiry
 * date.
 */
@NullMarked
package org.coworkingapi.contract.verification.evidence;

import org.jspecify.annotations.NullMarked;
