/**
 * Converts what a database can hold into what the spec can carry, so that one bad row never takes a response down.
 *
 * <p>A value that the spec can carry stays as it is. Of the others, an IRI becomes the URI that it stands for, other texts in the
 * place of a URI become null where the property may be null and a URI or an address without meaning where it may not, a time
 * becomes the nearest one with a year of four digits, and a location with an unknown time zone is taken for one in UTC.
 */
@NullMarked
package org.coworkingapi.server.app.wire;

import org.jspecify.annotations.NullMarked;
