/**
 * Limits what one customer, or one client address without a valid token, may use, so that neither can starve the
 * others.
 */
@NullMarked
package org.coworkingapi.server.app.limit;

import org.jspecify.annotations.NullMarked;
