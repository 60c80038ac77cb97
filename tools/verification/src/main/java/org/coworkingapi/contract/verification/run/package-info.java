/** All contracts and all cases of the spec, run over a wire to whatever server is at its end. */
@NullMarked
package org.coworkingapi.contract.verification.run;

import org.jspecify.annotations.NullMarked;
