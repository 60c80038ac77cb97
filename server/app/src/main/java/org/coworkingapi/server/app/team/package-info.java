/**
 * Teams and their members.
 *
 * <p>{@link TeamFields} declares the fields with their columns. {@link TeamQuery} and {@link MemberQuery} compile them
 * to one statement each. The second is executed only if the request selects members.
 */
@NullMarked
package org.coworkingapi.server.app.team;

import org.jspecify.annotations.NullMarked;
