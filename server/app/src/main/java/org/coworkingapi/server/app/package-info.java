/**
 * The Coworking API's own implementation: the two generated interfaces, filled in over a relational database.
 *
 * <p>A package for each feature: {@code team} and {@code coworker} hold the domain, its SQL and its way to the wire; {@code fixture}
 * fills an empty database with the example world; {@code limit} slows down a customer who calls too often; {@code security} opens the paths beside
 * the operations; {@code demo} makes a server that can be tried without an issuer; {@code page} shows the contract.
 */
@NullMarked
package org.coworkingapi.server.app;

import org.jspecify.annotations.NullMarked;
