/** Checks of request bodies, which report all faults of a body at once. */
@NullMarked
package org.coworkingapi.server.stub.body;

import org.jspecify.annotations.NullMarked;
