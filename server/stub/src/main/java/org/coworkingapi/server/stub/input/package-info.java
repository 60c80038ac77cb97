/** Reading and validation of parameters and request bodies, as the generated interfaces and models declare it. */
@NullMarked
package org.coworkingapi.server.stub.input;

import org.jspecify.annotations.NullMarked;
