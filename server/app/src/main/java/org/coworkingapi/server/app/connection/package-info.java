/** Bounds what clients can make the server keep: connections, and the time of each request. */
@NullMarked
package org.coworkingapi.server.app.connection;

import org.jspecify.annotations.NullMarked;
