/** What agrees with what: requests, answers, contracts, examples and stubs are held against the spec. */
@NullMarked
package org.coworkingapi.contract.verification.check;

import org.jspecify.annotations.NullMarked;
