/**
 * Bearer tokens (RFC 6750): who calls, proved by a signed JWT that keeps the rules of RFC 8725.
 *
 * <p>The generated interfaces tell which operations require a token; all other paths belong to the application. An
 * operation asks {@link org.coworkingapi.server.stub.bearer.CustomerPrincipal#current()} who the customer is.
 */
@NullMarked
package org.coworkingapi.server.stub.bearer;

import org.jspecify.annotations.NullMarked;
