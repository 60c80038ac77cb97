/**
 * The query parameter {@code _shape}, which selects the fields of a response.
 *
 * <p>The value is parsed, checked against the generated model, compiled into a
 * {@link org.coworkingapi.server.stub.shape.Shape} and cached. A request with an invalid shape is rejected before the
 * operation is called. Only selected fields are serialised. If a response lacks selected fields, the log lists their
 * paths and the client gets 500. An implementation can query the shape to skip work for fields that are not selected.
 */
@NullMarked
package org.coworkingapi.server.stub.shape;

import org.jspecify.annotations.NullMarked;
