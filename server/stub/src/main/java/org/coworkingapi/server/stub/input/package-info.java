/** Reads and validates parameters and request bodies according to the generated interfaces and models. */
@NullMarked
package org.coworkingapi.server.stub.input;

import org.jspecify.annotations.NullMarked;
