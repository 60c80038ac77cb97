package org.coworkingapi.client;

import org.coworkingapi.client.model.RelatedProfiles;
import org.coworkingapi.client.model.Shape;
import org.coworkingapi.client.model.Team;

/**
 * Records as shapes: the components of a record say which fields a call asks for, and hold what comes back.
 *
 * <p>A component has the name of a field as the spec spells it ({@code TeamMembers}), or as Java does ({@code teamMembers}), or says it
 * with {@code @JsonProperty}. Its type holds what the field holds; for an object that is a record of its own, for a list a {@code List}.
 */
public final class Shapes {

    private Shapes() {
    }

    /**
     * The shape that {@link Teams#profile(long, Class)} would send for a record.
     *
     * @throws IllegalArgumentException if the record does not fit a team; names the component and the nearest field
     */
    public static Shape<Team> ofTeam(Class<? extends Record> record) {
        throw new UnsupportedOperationException("To be written.");
    }

    /**
     * The shape that {@link Coworkers#related(long, Class)} would send for a record.
     *
     * @throws IllegalArgumentException if the record does not fit related profiles; names the component and the nearest field
     */
    public static Shape<RelatedProfiles> ofRelatedProfiles(Class<? extends Record> record) {
        throw new UnsupportedOperationException("To be written.");
    }

    /**
     * Checks that a record fits what one of the operations answers, for a test of one line.
     *
     * @throws IllegalArgumentException if it does not; names the component and the nearest field
     */
    public static void verify(Class<? extends Record> record) {
        throw new UnsupportedOperationException("To be written.");
    }
}
