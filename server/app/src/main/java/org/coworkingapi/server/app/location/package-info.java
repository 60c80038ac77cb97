/** The coworking locations: the place that a team or a thread belongs to, and the clock on its wall. */
@NullMarked
package org.coworkingapi.server.app.location;

import org.jspecify.annotations.NullMarked;
