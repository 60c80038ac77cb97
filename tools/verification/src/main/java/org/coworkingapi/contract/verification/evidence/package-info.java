/**
 * What was seen of what the spec allows. Every status and code, every nullable field null and with a value, every list
 * empty and not, every flag true and false, every listed value: a client that was only ever tested with the half of it
 * breaks on the other half. What nobody can see carries a waiver, which says why, who says so, and until when.
 */
@NullMarked
package org.coworkingapi.contract.verification.evidence;

import org.jspecify.annotations.NullMarked;
