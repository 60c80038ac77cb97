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

/** The published profiles, and who is related to whom; every method is at most one query. */
@Component
final class Directory {

    /** The most profiles that are called related. */
    public static final int MOST_RELATED = 20;

    /** Ranks inside the database, on index coworker_tag_ranking alone. */
    static final String RANKING = """
            select other.coworker_id
            from coworker_tag own
            join coworker_tag other on other.tag = own.tag and other.published = true
            where own.coworker_id = :source and other.coworker_id <> :source
            group by other.coworker_id, other.name_order
            order by count(*) desc, other.name_order, other.coworker_id
            fetch first :most rows only
            """;

    /** A ranking may be a minute old, therefore the conditions for being related are checked again. */
    private static final String CARDS = """
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

    private static final CoworkerRows COWORKER_ROWS = new CoworkerRows();

    private final JdbcClient database;

    public Directory(JdbcClient database) {
        this.database = database;
    }

    /** Whether there is a coworker with the id, and the profile is published. */
    public boolean isPublished(long coworkerId) {
        return database.sql("select exists (select 1 from coworker where id = ? and published)")
                .param(coworkerId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Returns the ids of the published coworkers, other than the source, who share tags with it: most shared tags
     * first, then by name in code point order, then by id; at most {@link #MOST_RELATED}. In a large community this
     * takes up to a second.
     */
    public List<Long> ranking(long coworkerId) {
        return database.sql(RANKING)
                .param("source", coworkerId)
                .param("most", MOST_RELATED)
                .query(Long.class)
                .list();
    }

    /**
     * Returns the ranked coworkers in the given order, without those who are no longer published or no longer share a
     * tag.
     */
    public List<Coworker> related(long coworkerId, List<Long> ranking) {
        if (ranking.isEmpty()) {
            return List.of(); // SQL has no empty list
        }
        return database
                .sql(CARDS)
                .param("source", coworkerId)
                .param("ranked", ranking)
                .query(COWORKER_ROWS)
                .list()
                .stream()
                .sorted(comparingInt(coworker -> ranking.indexOf(coworker.id())))
                .toList();
    }

    /**
     * By id, the tags that each of the related coworkers shares with the source, in the related coworker's own order.
     */
    public Map<Long, List<String>> sharedTags(long coworkerId, Collection<Long> relatedIds) {
        if (relatedIds.isEmpty()) {
            return Map.of(); // SQL has no empty list
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
                .list() // a stream would keep its connection until it is closed
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
