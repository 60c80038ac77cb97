/**
 * Converts what a database can hold into what the spec can carry, so that one bad row never takes a response down.
 *
 * <p>A value that the spec can carry stays as it is. Of the others, an IRI is escaped to a URI. Other strings that
 * should be URIs become null if the property is nullable, otherwise a placeholder, as do malformed e-mail addresses. A
 * time becomes the nearest one with a year of four digits, and an unknown time zone becomes UTC.
 */
@NullMarked
package org.coworkingapi.server.app.wire;

import org.jspecify.annotations.NullMarked;
