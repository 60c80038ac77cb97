/**
 * Teams and their members.
 *
 * <p>{@link TeamRepository} has separate queries for the team, the role of a coworker, the active members and their
 * number, so that a request executes only the queries for the fields that it selects.
 */
@NullMarked
package org.coworkingapi.server.app.team;

import org.jspecify.annotations.NullMarked;
