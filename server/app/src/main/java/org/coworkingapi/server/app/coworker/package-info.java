/**
 * The member directory, related profiles and community threads.
 *
 * <p>{@link CoworkerRepository} ranks related profiles in the database, using one index. {@link ThreadRepository} lists
 * a coworker's public threads. Each part of the response has its own query, which runs only if the request selects the
 * part.
 */
@NullMarked
package org.coworkingapi.server.app.coworker;

import org.jspecify.annotations.NullMarked;
