package org.coworkingapi.client;

import org.coworkingapi.client.model.RelatedProfiles;
import org.coworkingapi.client.model.Shape;
import org.coworkingapi.client.projection.Projection;

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
     * The part of the related profiles and threads that a record has components for, see {@link Shapes}; nothing else
     * is loaded or sent.
     *
     * @throws IllegalArgumentException if the record does not fit related profiles; nothing is sent then
     * @throws CoworkerNotFoundException if there is no published profile with this id
     * @throws CoworkingException if the call fails in any other way
     */
    default <T extends Record> T related(long coworkerId, Class<T> record) {
        Projection<RelatedProfiles, T> projection = Projections.OF_RELATED_PROFILES.on(record);
        return Decoder.of(projection).project(Operation.GET_RELATED_PROFILES, related(coworkerId, projection.shape()));
    }

    /**
     * The part of the related profiles and threads that {@code shape} selects; all else is null.
     *
     * @throws CoworkerNotFoundException if there is no published profile with this id
     * @throws CoworkingException if the call fails in any other way
     */
    default RelatedProfiles related(long coworkerId, Shape<RelatedProfiles> shape) {
        return related(coworkerId, shape.toString());
    }

    /**
     * The part of the related profiles and threads that {@code shape} selects, for shapes that are not known when the
     * program is written.
     *
     * @param shape comma-separated dot paths, such as {@code RelatedProfiles.Id,RelatedProfiles.FullName}; empty for
     *     everything
     * @throws InvalidRequestException if the shape names a field that the answer does not have
     * @throws CoworkerNotFoundException if there is no published profile with this id
     * @throws CoworkingException if the call fails in any other way
     */
    RelatedProfiles related(long coworkerId, String shape);
}
