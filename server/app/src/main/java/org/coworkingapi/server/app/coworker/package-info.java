/**
 * The people of the member directory, who is related to whom, and what they write.
 *
 * <p>The {@link Directory} ranks related profiles in the database, from one index; the {@link CommunityBoard} lists a
 * coworker's public threads. Each question is a query of its own, so that nobody pays for an answer that was not asked
 * for.
 */
@NullMarked
package org.coworkingapi.server.app.coworker;

import org.jspecify.annotations.NullMarked;
