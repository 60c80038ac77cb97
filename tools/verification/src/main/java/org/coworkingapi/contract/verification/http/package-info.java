/** HTTP responses as values, and the transport that receives them. */
@NullMarked
package org.coworkingapi.contract.verification.http;

import org.jspecify.annotations.NullMarked;
