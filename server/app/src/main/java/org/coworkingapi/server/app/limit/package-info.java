/**
 * Rate limits for customers and for client addresses without a valid token, so that one client cannot use up the
 * capacity of the server.
 */
@NullMarked
package org.coworkingapi.server.app.limit;

import org.jspecify.annotations.NullMarked;
