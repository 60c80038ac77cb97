/** Holds spec, contracts, stubs and any running server against each other, and names what does not agree. */
@NullMarked
package org.coworkingapi.contract.verification;

import org.jspecify.annotations.NullMarked;
