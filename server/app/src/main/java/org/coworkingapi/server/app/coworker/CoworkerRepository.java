package org.coworkingapi.server.app.coworker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coworkingapi.server.stub.generated.model.Coworker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Access to published profiles and their relations. Every method executes at most one query. */
@Component
final class CoworkerRepository {

    /** Maximum number of related profiles. */
    public static final int MAX_RELATED = 20;

    /** Ranks related coworkers in the database, using only the index coworker_tag_ranking. */
    static final String RANKING = """
            select other.coworker_id
            from coworker_tag own
            join coworker_tag other on other.tag = own.tag and other.published = true
            where own.coworker_id = :source and other.coworker_id <> :source
            group by other.coworker_id, other.name_order
            order by count(*) desc, other.name_order, other.coworker_id
            fetch first :most rows only
            """;

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
     * Returns the ids of other published coworkers who share tags with this coworker, at most {@link #MAX_RELATED}. The
     * ids are ordered by the number of shared tags, descending, then by name in code point order, then by id. In a
     * large community, the query takes up to a second.
     */
    public List<Long> ranking(long coworkerId) {
        return database.sql(RANKING)
                .param("source", coworkerId)
                .param("most", MAX_RELATED)
                .query(Long.class)
                .list();
    }

    /**
     * Returns the selected fields of the ranked coworkers by their ids, in the given order, except those who are no
     * longer published or no longer share a tag.
     */
    public Map<Long, Coworker> related(long coworkerId, List<Long> ranking, ProfileQuery query) {
        if (ranking.isEmpty()) {
            return Map.of(); // SQL does not allow an empty list
        }
        Map<Long, Coworker> profiles = Objects.requireNonNull(database.sql(query.sql())
                .param("source", coworkerId)
                .param("ranked", ranking)
                .query(query::read));
        Map<Long, Coworker> ranked = new LinkedHashMap<>();
        for (Long id : ranking) {
            Coworker profile = profiles.get(id);
            if (profile != null) {
                ranked.put(id, profile);
            }
        }
        return ranked;
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
