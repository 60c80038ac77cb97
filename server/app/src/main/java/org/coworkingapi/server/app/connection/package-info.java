/** Limits for connections and for the duration of requests. */
@NullMarked
package org.coworkingapi.server.app.connection;

import org.jspecify.annotations.NullMarked;
