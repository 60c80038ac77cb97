/** Constraints and deserializers of the generated interfaces and models. */
@NullMarked
package org.coworkingapi.server.stub.input;

import org.jspecify.annotations.NullMarked;
