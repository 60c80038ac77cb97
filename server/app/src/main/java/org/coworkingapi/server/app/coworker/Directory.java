package org.coworkingapi.server.app.coworker;

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
public final class Directory {

    /** The most profiles that are called related. */
    public static final int MOST_RELATED = 20;

    /** Ranks inside the database, on index coworker_tag_ranking alone, and reads the cards of the few who are left. */
    static final String RELATED =
            """
            select c.id, c.unique_id, c.full_name, c.avatar_url, c.position_title, c.company_name, c.business_area,
                          c.profile_summary, c.profile_website, c.twitter, c.linkedin, c.github, c.instagram, c.facebook, c.skype,
                          c.telegram, l.name as invoicing_space_name
            from (
                select other.coworker_id, other.name_order, count(*) as shared
                from coworker_tag own
                join coworker_tag other on other.tag = own.tag and other.published = true
                where own.coworker_id = :source and other.coworker_id <> :source
                group by other.coworker_id, other.name_order
                order by shared desc, other.name_order, other.coworker_id
                fetch first :most rows only
            ) ranked
            join coworker c on c.id = ranked.coworker_id
            join location l on l.id = c.location_id
            order by ranked.shared desc, ranked.name_order, ranked.coworker_id
            """;

    private static final CoworkerRows COWORKER_ROWS = new CoworkerRows();

    private final JdbcClient database;

    public Directory(JdbcClient database) {
        this.database = database;
    }

    /** Whether there is a coworker with the id, and the profile is published. */
    public boolean isPublished(long coworkerId) {
        return database
                .sql("select exists (select 1 from coworker where id = ? and published)")
                .param(coworkerId)
                .query(Boolean.class)
                .single();
    }

    /**
     * The published coworkers, other than the source, who share tags with it: most shared tags first, then by name in code point
     * order, then by id; at most {@link #MOST_RELATED}.
     */
    public List<Coworker> relatedTo(long coworkerId) {
        return database
                .sql(RELATED)
                .param("source", coworkerId)
                .param("most", MOST_RELATED)
                .query(COWORKER_ROWS)
                .list();
    }

    /** By id, the tags that each of the related coworkers shares with the source, in the related coworker's own order. */
    public Map<Long, List<String>> sharedTags(long coworkerId, Collection<Long> relatedIds) {
        if (relatedIds.isEmpty()) {
            return Map.of(); // SQL has no empty list
        }
        return database
                .sql(
                        """
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
