/** Bounds what clients can make the server keep: connections, and the time that one request may take to arrive and to be answered. */
@NullMarked
package org.coworkingapi.server.app.connection;

import org.jspecify.annotations.NullMarked;
