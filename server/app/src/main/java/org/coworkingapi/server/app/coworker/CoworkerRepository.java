package org.coworkingapi.server.app.coworker;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Access to published profiles and their relations. Every method executes at most one query. */
@Component
final class CoworkerRepository {

    private static final String PROFILES = """
            select c.id, c.unique_id, c.full_name, c.avatar_url, c.position_title, c.company_name, c.business_area,
                          c.profile_summary, c.profile_website, c.twitter, c.linkedin, c.github, c.instagram, c.facebook, c.skype,
                          c.telegram, l.name as invoicing_space_name
            from coworker c
            join location l on l.id = c.location_id
            where c.id in (:ranked) and c.published = true and exists (
                select 1
                from coworker_tag own
                join coworker_tag other on other.tag = own.tag
                where own.coworker_id = :source and other.coworker_id = c.id)
            """;

    private static final CoworkerRowMapper COWORKER_ROW_MAPPER = new CoworkerRowMapper();

    private final JdbcClient database;

    public CoworkerRepository(JdbcClient database) {
        this.database = database;
    }

    /** Returns whether the coworker exists and has a published profile. */
    public boolean isPublished(long coworkerId) {
        return database.sql("select exists (select 1 from coworker where id = ? and published)")
                .param(coworkerId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Returns the ranked coworkers in the given order, except those who are no longer published or no longer share a
     * tag.
     */
    public List<StoredCoworker> related(long coworkerId, List<Long> ranking) {
        if (ranking.isEmpty()) {
            return List.of(); // SQL does not allow an empty list
        }
        return database
                .sql(PROFILES)
                .param("source", coworkerId)
                .param("ranked", ranking)
                .query(COWORKER_ROW_MAPPER)
                .list()
                .stream()
                .sorted(comparingInt(coworker -> ranking.indexOf(coworker.id())))
                .toList();
    }

    /**
     * Returns the tags that each related coworker shares with {@code coworkerId}. The keys are the ids of the related
     * coworkers. The tags have the order in the profile of the related coworker.
     */
    public Map<Long, List<String>> sharedTags(long coworkerId, Collection<Long> relatedIds) {
        if (relatedIds.isEmpty()) {
            return Map.of(); // SQL does not allow an empty list
        }
        return database
                .sql("""
                        select other.coworker_id, other.tag
                        from coworker_tag other
                        join coworker_tag own on own.coworker_id = :source and own.tag = other.tag
                        where other.coworker_id in (:related)
                        order by other.coworker_id, other.ordinal
                        """)
                .param("source", coworkerId)
                .param("related", relatedIds)
                .query((row, number) -> Map.entry(row.getLong("coworker_id"), row.getString("tag")))
                .list() // a stream would hold its connection until it is closed
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
