/**
 * The Coworking API's own implementation: the two generated interfaces, filled in over a relational database.
 *
 * <p>A package for each feature: {@code team} and {@code coworker} hold the domain, its SQL and its way to the wire;
 * {@code wire} converts stored values that the spec cannot carry; {@code fixture} fills an empty database with the
 * example world; {@code database} and {@code connection} bound every wait for the database and for clients;
 * {@code limit} slows down callers who send too much; {@code security} opens the paths beside the operations;
 * {@code operations} has health and the request log; {@code demo} makes a server that can be tried without an issuer;
 * {@code page} shows the contract.
 */
@NullMarked
package org.coworkingapi.server.app;

import org.jspecify.annotations.NullMarked;
