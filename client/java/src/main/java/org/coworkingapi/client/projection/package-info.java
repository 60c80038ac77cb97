/**
 * A record as a shape: which fields its components ask for, and how what comes back is read into it.
 *
 * <p>{@link org.coworkingapi.client.projection.Projection} is the way in, for the client alone: this package is not
 * exported. It knows the fields of the spec, and nothing of calls: a record is judged before there is one.
 */
@NullMarked
package org.coworkingapi.client.projection;

import org.jspecify.annotations.NullMarked;
