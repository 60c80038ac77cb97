/**
 * The server while its database fails: real failures of a real PostgreSQL and of the network before it, under load.
 *
 * <p>Each failure adds a row to the table in {@code docs/measured/failures.md}.
 */
@NullMarked
package org.coworkingapi.server.app.failure;

import org.jspecify.annotations.NullMarked;
