/**
 * Teams and who belongs to them.
 *
 * <p>{@link Teams} answers four questions, a query each, so that nobody pays for an answer that was not asked for: what
 * the team is, which role a coworker has in it, who its active members are, and how many.
 */
@NullMarked
package org.coworkingapi.server.app.team;

import org.jspecify.annotations.NullMarked;
