/**
 * Authentication by bearer tokens (RFC 6750), which are signed JWTs that comply with RFC 8725.
 *
 * <p>The generated interfaces state which operations require a token. All other paths belong to the application. An
 * implementation gets the authenticated customer from
 * {@link org.coworkingapi.server.stub.bearer.CustomerPrincipal#current()}.
 */
@NullMarked
package org.coworkingapi.server.stub.bearer;

import org.jspecify.annotations.NullMarked;
