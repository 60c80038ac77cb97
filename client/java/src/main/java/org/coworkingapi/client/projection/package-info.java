/**
 * Maps schemas to records: derives the shape from the components and reads responses.
 *
 * <p>{@link org.coworkingapi.client.projection.Projection} is the entry point. Only the test kit can use this package
 * outside of the client. The package validates records before a call, so it does not depend on the classes of calls.
 */
@NullMarked
package org.coworkingapi.client.projection;

import org.jspecify.annotations.NullMarked;
