/** Checks of requests, responses, contracts, examples and stubs against the spec. */
@NullMarked
package org.coworkingapi.contract.verification.check;

import org.jspecify.annotations.NullMarked;
