/**
 * The member directory, related profiles and community threads.
 *
 * <p>{@link CoworkerFields} declares the fields with their columns. {@link RankingRepository} ranks the related
 * coworkers in the database for each request, and {@link RankingLimit} limits how many requests do so at once.
 * {@link CoworkerRepository} reads their profiles, and {@link ThreadRepository} a coworker's public threads. Profiles
 * and threads are queried only if the request selects them.
 */
@NullMarked
package org.coworkingapi.server.app.coworker;

import org.jspecify.annotations.NullMarked;
