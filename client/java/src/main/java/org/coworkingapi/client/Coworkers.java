package org.coworkingapi.client;

import org.coworkingapi.client.model.RelatedProfiles;
import org.coworkingapi.client.model.Shape;
import org.coworkingapi.client.projection.Projection;

/** The operations on coworkers of the member directory. */
public interface Coworkers {

    /**
     * Returns the published profiles that share tags with a coworker, and the coworker's public threads.
     *
     * @throws CoworkerNotFoundException if no published profile has this id
     * @throws CoworkingException if the call fails for another reason
     */
    RelatedProfiles related(long coworkerId);

    /**
     * Returns the fields of the related profiles that the record declares, see {@link Shapes}. The API neither loads
     * nor sends other fields.
     *
     * @throws IllegalArgumentException if the record does not match {@link RelatedProfiles}; no request is sent
     * @throws CoworkerNotFoundException if no published profile has this id
     * @throws CoworkingException if the call fails for another reason
     */
    default <T extends Record> T related(long coworkerId, Class<T> record) {
        Projection<RelatedProfiles, T> projection = Projections.OF_RELATED_PROFILES.on(record);
        return Decoder.of(projection).project(Operation.GET_RELATED_PROFILES, related(coworkerId, projection.shape()));
    }

    /**
     * Returns the fields of the related profiles that {@code shape} selects. All others are null.
     *
     * @throws CoworkerNotFoundException if no published profile has this id
     * @throws CoworkingException if the call fails for another reason
     */
    default RelatedProfiles related(long coworkerId, Shape<RelatedProfiles> shape) {
        return related(coworkerId, shape.toString());
    }

    /**
     * Returns the fields of the related profiles that {@code shape} selects, for shapes that are only known at run
     * time.
     *
     * @param shape comma-separated dot paths, such as {@code RelatedProfiles.Id,RelatedProfiles.FullName}; empty for
     *     everything
     * @throws InvalidRequestException if the shape contains an unknown field
     * @throws CoworkerNotFoundException if no published profile has this id
     * @throws CoworkingException if the call fails for another reason
     */
    RelatedProfiles related(long coworkerId, String shape);
}
