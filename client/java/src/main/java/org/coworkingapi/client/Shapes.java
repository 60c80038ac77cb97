package org.coworkingapi.client;

import org.coworkingapi.client.model.RelatedProfiles;
import org.coworkingapi.client.model.Shape;
import org.coworkingapi.client.model.Team;
import org.coworkingapi.client.projection.MappingErrors;

/**
 * Derives shapes from records: the components of a record select the fields of a response and hold their values.
 *
 * <pre>{@code
 * record TeamCard(String name, Optional<String> description, List<Member> teamMembers) {
 *
 *     record Member(long id, String fullName) {}
 * }
 *
 * // _shape=Name,Description,TeamMembers.Id,TeamMembers.FullName
 * TeamCard card = client.teams().profile(55, TeamCard.class);
 * }</pre>
 *
 * <p>A component has the Java name of a field ({@code teamMembers}), its JSON name ({@code TeamMembers}), or any name
 * with {@code @JsonProperty("TeamMembers")}. Other Jackson annotations are ignored.
 *
 * <p>The type of a component is the return type of the model's getter, or:
 *
 * <ul>
 *   <li>a primitive, if the field cannot be null; {@code long} or {@code Long} for an {@code Integer};
 *   <li>{@code String} for a {@code UUID}, {@code Instant} or {@code LocalDateTime}, with the JSON string unchanged;
 *   <li>a record that selects a part of an object, whereas a model such as {@code Customer} selects all of it;
 *   <li>an {@code Optional} of any of these, empty if the field is null or absent.
 * </ul>
 *
 * <p>A component without {@code Optional} is null if its nullable field is null or absent. The call fails with an
 * {@link UnreadableResponseException} if another field, a list or an element of a list is null or absent; the message
 * names its location. The call also fails if the record's constructor throws an exception, which is then the cause.
 *
 * <p>A record need not be public and must not have type parameters. In a module, open its package to Jackson:
 * {@code opens … to tools.jackson.databind;}.
 */
public final class Shapes {

    private Shapes() {}

    /**
     * Returns the shape that {@link Teams#profile(long, Class)} sends for a record.
     *
     * @throws IllegalArgumentException if the record does not match a team; the message names each invalid component
     *     and the most similar field
     */
    public static Shape<Team> ofTeam(Class<? extends Record> record) {
        return Projections.OF_TEAM.on(record).shape();
    }

    /**
     * Returns the shape that {@link Coworkers#related(long, Class)} sends for a record.
     *
     * @throws IllegalArgumentException if the record does not match related profiles; the message names each invalid
     *     component and the most similar field
     */
    public static Shape<RelatedProfiles> ofRelatedProfiles(Class<? extends Record> record) {
        return Projections.OF_RELATED_PROFILES.on(record).shape();
    }

    /**
     * Checks in a test that a record matches the response of one of the operations.
     *
     * @throws IllegalArgumentException if the record matches neither operation; the message lists the errors for the
     *     more similar one
     */
    public static void verify(Class<? extends Record> record) {
        MappingErrors team = Projections.OF_TEAM.errors(record);
        MappingErrors related = Projections.OF_RELATED_PROFILES.errors(record);
        MappingErrors closer = related.count() < team.count() ? related : team;
        if (closer.count() > 0) {
            throw closer.exception();
        }
    }
}
