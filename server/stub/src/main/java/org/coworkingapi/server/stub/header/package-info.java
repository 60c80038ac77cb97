/** The headers of every response of the API, errors of the servlet container included. */
@NullMarked
package org.coworkingapi.server.stub.header;

import org.jspecify.annotations.NullMarked;
