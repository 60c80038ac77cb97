package org.coworkingapi.client;

import org.coworkingapi.client.model.RelatedProfiles;

/** The operations on the people of the member directory. */
public interface Coworkers {

    /**
     * The published profiles that share tags with a coworker, and the coworker's public threads.
     *
     * @throws CoworkerNotFoundException if there is no published profile with this id
     * @throws CoworkingException if the call fails in any other way
     */
    RelatedProfiles related(long coworkerId);

    /**
     * The part of the related profiles and threads that {@code shape} selects; all else is null.
     *
     * @param shape comma-separated dot paths, such as {@code RelatedProfiles.Id,RelatedProfiles.FullName}; empty for everything
     * @throws InvalidRequestException if the shape names a field that the answer does not have
     * @throws CoworkerNotFoundException if there is no published profile with this id
     * @throws CoworkingException if the call fails in any other way
     */
    RelatedProfiles related(long coworkerId, String shape);
}
