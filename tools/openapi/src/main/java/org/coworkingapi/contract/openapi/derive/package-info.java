/** Derives documents that state what the responses contain: a complete one, and one for each consumer. */
@NullMarked
package org.coworkingapi.contract.openapi.derive;

import org.jspecify.annotations.NullMarked;
