/** Files as people wrote them: values that know on which line they stand. */
@NullMarked
package org.coworkingapi.contract.verification.document;

import org.jspecify.annotations.NullMarked;
