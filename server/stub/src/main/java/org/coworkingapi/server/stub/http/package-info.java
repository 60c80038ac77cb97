/** Standard headers for every response of the API, request ids in the log, and 405 for {@code OPTIONS}. */
@NullMarked
package org.coworkingapi.server.stub.http;

import org.jspecify.annotations.NullMarked;
