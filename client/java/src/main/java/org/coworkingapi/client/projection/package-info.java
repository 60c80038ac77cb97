/**
 * Maps schemas to records: derives the shape from the components and reads responses.
 *
 * <p>{@link org.coworkingapi.client.projection.Projection} is the entry point. The package is not exported, and it does
 * not depend on calls: records are validated before any call.
 */
@NullMarked
package org.coworkingapi.client.projection;

import org.jspecify.annotations.NullMarked;
