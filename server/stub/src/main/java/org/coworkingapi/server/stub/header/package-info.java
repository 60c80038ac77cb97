/** Headers of every response of the API, including errors of the servlet container. */
@NullMarked
package org.coworkingapi.server.stub.header;

import org.jspecify.annotations.NullMarked;
