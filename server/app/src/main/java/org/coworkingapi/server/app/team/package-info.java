/**
 * Teams and their members.
 *
 * <p>{@link TeamFields} declares the fields with their columns. {@link TeamQuery} and {@link MemberQuery} compile them
 * to one statement each, and a {@link TeamPlan} has the statements for one shape. The members are queried only if the
 * request selects a list of them; their number is a column of the team. {@link ProfileUpdate} changes the profile if
 * its version is still the one that the client has read.
 */
@NullMarked
package org.coworkingapi.server.app.team;

import org.jspecify.annotations.NullMarked;
