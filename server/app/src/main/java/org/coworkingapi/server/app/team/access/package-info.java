/** Access to a team: its reader must be an active member. */
@NullMarked
package org.coworkingapi.server.app.team.access;

import org.jspecify.annotations.NullMarked;
