/**
 * Failure tests of the server under load, with failures of a real PostgreSQL, its network and the token issuer.
 *
 * <p>Each failure adds a row to the table in {@code docs/measured/failures.md}.
 */
@NullMarked
package org.coworkingapi.server.app.failure;

import org.jspecify.annotations.NullMarked;
