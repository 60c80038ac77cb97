/** Compares the spec, the contracts, the stubs and a running server, and reports the differences. */
@NullMarked
package org.coworkingapi.contract.verification;

import org.jspecify.annotations.NullMarked;
