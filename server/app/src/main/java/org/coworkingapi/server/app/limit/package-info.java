/**
 * Rate limits for customers and for client addresses without a valid token, so that none of them can starve the others.
 */
@NullMarked
package org.coworkingapi.server.app.limit;

import org.jspecify.annotations.NullMarked;
