/**
 * The member directory, related profiles and community threads.
 *
 * <p>{@link CoworkerFields} declares the fields with their columns. {@link RankingRepository} ranks the related
 * coworkers, and {@link DirectoryFilter} finds the coworkers that {@link Directory} lists, in the database for each
 * request. {@link ExpensiveQueryLimit} limits how many requests rank or search at once. {@link CoworkerRepository}
 * reads the profiles, and {@link ThreadRepository} a coworker's public threads. Profiles and threads are queried only
 * if the request selects them.
 */
@NullMarked
package org.coworkingapi.server.app.coworker;

import org.jspecify.annotations.NullMarked;
