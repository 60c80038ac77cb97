/**
 * The query parameter {@code _shape}: which fields of a response are written.
 *
 * <p>The text of the parameter is parsed, checked against the properties of the generated model and compiled once into
 * a {@link org.coworkingapi.server.stub.shape.Shape}; compiled shapes are cached. A request whose shape is wrong is
 * refused before the operation is called, and a response is written through the compiled shape, so that what was not
 * asked for is never serialised. A response that lacks a selected property is reported before any of it is written,
 * with the paths of all that it lacks. An implementation that wants to skip work asks the same shape which fields it
 * includes.
 */
@NullMarked
package org.coworkingapi.server.stub.shape;

import org.jspecify.annotations.NullMarked;
