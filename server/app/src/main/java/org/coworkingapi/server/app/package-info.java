/**
 * The implementation of the Coworking API on a relational database.
 *
 * <p>The packages {@code team} and {@code coworker} contain the controllers, the domain types, the SQL and the mapping
 * to the generated models. {@code wire} converts stored values that the spec does not allow. {@code fixture} loads
 * example data into an empty database. {@code database} and {@code connection} limit the time of database and client
 * connections. {@code limit} contains the rate limits. {@code security} contains the rules for paths outside the spec.
 * {@code operations} contains the health indicators and the request log. {@code demo} runs the server without an
 * issuer. {@code page} serves the API page.
 */
@NullMarked
package org.coworkingapi.server.app;

import org.jspecify.annotations.NullMarked;
