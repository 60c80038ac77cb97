package org.coworkingapi.client;

import org.coworkingapi.client.model.RelatedProfiles;
import org.coworkingapi.client.model.Shape;
import org.coworkingapi.client.model.Team;
import org.coworkingapi.client.projection.MappingErrors;

/**
 * Records as shapes: the components of a record say which fields a call asks for, and hold what comes back.
 *
 * <pre>{@code
 * record TeamCard(String name, Optional<String> description, List<Member> teamMembers) {
 *
 *     record Member(long id, String fullName) {
 *     }
 * }
 *
 * TeamCard card = client.teams().profile(55, TeamCard.class);    // Name,Description,TeamMembers.Id,TeamMembers.FullName
 * }</pre>
 *
 * <p>A component has the name of a field as Java spells it ({@code teamMembers}) or as the wire does
 * ({@code TeamMembers}), or any name if {@code @JsonProperty("TeamMembers")} says the wire's. Other annotations of
 * Jackson do not count.
 *
 * <p>Its type is what the getter of the model gives, or:
 *
 * <ul>
 *   <li>a primitive, where the field cannot be null; {@code long} or {@code Long} for an {@code Integer};
 *   <li>{@code String} for a {@code UUID}, {@code Instant} or {@code LocalDateTime}, as the wire has it;
 *   <li>a record for a part of an object, where a model such as {@code Customer} selects all of it;
 *   <li>an {@code Optional} of any of these, empty where the field is null or missing.
 * </ul>
 *
 * <p>Without {@code Optional}, a field that may be null gives null, and one that may not must come, and so must a list
 * and each of its elements: else the call fails with an {@link UnreadableResponseException} that says where. If the
 * record's own constructor throws, that is the cause of the exception.
 *
 * <p>A record need not be public, and may have no type parameters. The package of one in a module must be open to
 * Jackson: {@code opens … to tools.jackson.databind;}.
 */
public final class Shapes {

    private Shapes() {}

    /**
     * The shape that {@link Teams#profile(long, Class)} sends for a record.
     *
     * @throws IllegalArgumentException if the record does not fit a team; names each component that does not, and the
     *     nearest field
     */
    public static Shape<Team> ofTeam(Class<? extends Record> record) {
        return Projections.OF_TEAM.on(record).shape();
    }

    /**
     * The shape that {@link Coworkers#related(long, Class)} sends for a record.
     *
     * @throws IllegalArgumentException if the record does not fit related profiles; names each component that does not,
     *     and the nearest field
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
        MappingErrors team = Projections.OF_TEAM.errors(record);
        MappingErrors related = Projections.OF_RELATED_PROFILES.errors(record);
        MappingErrors fewer = related.count() < team.count() ? related : team;
        if (fewer.count() > 0) {
            throw fewer.exception();
        }
    }
}
