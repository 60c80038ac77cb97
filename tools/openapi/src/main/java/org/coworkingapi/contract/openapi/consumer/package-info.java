/** Consumer contracts and the parts of the API that they use. */
@NullMarked
package org.coworkingapi.contract.openapi.consumer;

import org.jspecify.annotations.NullMarked;
