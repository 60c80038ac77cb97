/**
 * The operations of the spec, read from the generated interfaces: their paths, their methods and whether they require a
 * token.
 *
 * <p>All other packages of the stub ask {@link org.coworkingapi.server.stub.operation.Operations} which requests are
 * theirs, so that the stub leaves every other endpoint of an application alone.
 */
@NullMarked
package org.coworkingapi.server.stub.operation;

import org.jspecify.annotations.NullMarked;
