/**
 * Paths, methods and security of the operations, read from the generated interfaces.
 *
 * <p>The other packages of the stub use {@link org.coworkingapi.server.stub.operation.Operations} to decide which
 * requests they handle, so that the stub does not affect other endpoints of an application.
 */
@NullMarked
package org.coworkingapi.server.stub.operation;

import org.jspecify.annotations.NullMarked;
