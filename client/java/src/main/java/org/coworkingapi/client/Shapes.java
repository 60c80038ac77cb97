package org.coworkingapi.client;

import org.coworkingapi.client.model.RelatedProfiles;
import org.coworkingapi.client.model.Shape;
import org.coworkingapi.client.model.Team;
import org.coworkingapi.client.projection.Misfits;

/**
 * Records as shapes: the components of a record say which fields a call asks for, and hold what comes back.
 *
 * <pre>{@code
 * record TeamCard(String name, Optional<String> description, List<Member> teamMembers) {
 *     record Member(long id, String fullName) {}
 * }
 * TeamCard card = client.teams().profile(55, TeamCard.class);    // Name,Description,TeamMembers.Id,TeamMembers.FullName
 * }</pre>
 *
 * <p>A component has the name of a field as Java spells it ({@code teamMembers}) or as the wire does ({@code TeamMembers}); any other
 * name is its own, if {@code @JsonProperty("TeamMembers")} says the wire's. Other annotations of Jackson do not count.
 *
 * <p>Its type is what the getter of the model gives: {@code String}, {@code Boolean}, {@code BigDecimal}, {@code Integer} (or
 * {@code Long}), {@code Long}, {@code UUID}, {@code Instant}, {@code LocalDateTime} (these three also as the {@code String} that they
 * are on the wire), the primitive where the field cannot be null, a model such as {@code Customer} for all that it has or a record for a
 * part of it, and a {@code List} of these. {@code Optional} around it is empty where the field is null or missing. Without it, a
 * field that may be null gives null, and one that may not must come: else the call fails with an {@link UnreadableResponseException}.
 *
 * <p>A record need not be public. In a module, its package must be open to Jackson: {@code opens … to tools.jackson.databind;}.
 */
public final class Shapes {

    private Shapes() {
    }

    /**
     * The shape that {@link Teams#profile(long, Class)} sends for a record.
     *
     * @throws IllegalArgumentException if the record does not fit a team; names each component that does not, and the nearest field
     */
    public static Shape<Team> ofTeam(Class<? extends Record> record) {
        return Projections.OF_TEAM.on(record).shape();
    }

    /**
     * The shape that {@link Coworkers#related(long, Class)} sends for a record.
     *
     * @throws IllegalArgumentException if the record does not fit related profiles; names each component that does not, and the
     *     nearest field
     */
    public static Shape<RelatedProfiles> ofRelatedProfiles(Class<? extends Record> record) {
        return Projections.OF_RELATED_PROFILES.on(record).shape();
    }

    /**
     * Checks that a record fits what one of the operations answers, for a test of one line.
     *
     * @throws IllegalArgumentException if it fits neither; says why not that one which it fits better
     */
    public static void verify(Class<? extends Record> record) {
        Misfits team = Projections.OF_TEAM.misfits(record);
        Misfits related = Projections.OF_RELATED_PROFILES.misfits(record);
        Misfits fewer = related.count() < team.count() ? related : team;
        if (fewer.count() > 0) {
            throw fewer.exception();
        }
    }
}
