/** Coworking locations and their time zones. */
@NullMarked
package org.coworkingapi.server.app.location;

import org.jspecify.annotations.NullMarked;
