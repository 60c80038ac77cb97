/** Entity tags, and the preconditions of conditional requests. */
@NullMarked
package org.coworkingapi.server.stub.precondition;

import org.jspecify.annotations.NullMarked;
