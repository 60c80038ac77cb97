/** Runs the contracts and the test cases of the spec against a server. */
@NullMarked
package org.coworkingapi.contract.verification.run;

import org.jspecify.annotations.NullMarked;
