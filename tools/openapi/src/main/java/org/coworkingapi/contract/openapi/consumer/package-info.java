/** Who uses the API, and what of it, as contracts say. */
@NullMarked
package org.coworkingapi.contract.openapi.consumer;

import org.jspecify.annotations.NullMarked;
