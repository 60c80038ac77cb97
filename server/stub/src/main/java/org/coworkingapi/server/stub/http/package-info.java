/** Sets the headers of every response of the API, puts the request id into the log, and refuses {@code OPTIONS}. */
@NullMarked
package org.coworkingapi.server.stub.http;

import org.jspecify.annotations.NullMarked;
