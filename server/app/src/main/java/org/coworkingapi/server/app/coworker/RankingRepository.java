package org.coworkingapi.server.app.coworker;

import java.util.List;
import org.coworkingapi.server.app.database.Dialect;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ranks the coworkers related to a coworker. A ranking is one statement. */
@Component
final class RankingRepository {

    /** Maximum number of related profiles. As a parameter, it would make PostgreSQL plan each execution again. */
    static final int MAX_RELATED = 20;

    /**
     * Ranks on PostgreSQL, at a cost that grows much more slowly than the community.
     *
     * <p>The levels find the coworkers who share exactly {@code shared} tags, from all tags of the source down to one.
     * The limit at the end stops the statement as soon as the levels have found enough coworkers.
     *
     * <p>A coworker who shares <i>n</i> of <i>t</i> tags shares at least two of the <i>t</i> - <i>n</i> + 2 rarest
     * tags. A level therefore reads the pairs of these tags only, and counts the shared tags of their coworkers. The
     * order of the names makes the last two levels cheap: fewer than 20 coworkers share more than two tags, or more
     * than one, so the first 40 coworkers of each pair, or of each tag, suffice.
     *
     * <p>{@code rarity} is an estimate, which affects only the cost. The more coworkers have a tag, the earlier in the
     * order of the names is the thirtieth of them.
     *
     * <p>Each level reads the pairs of the previous levels again. For a source with more than 12 tags, counting the
     * shared tags of all related coworkers costs less.
     */
    static final String POSTGRESQL = """
            with own as materialized (
                select tag, cast(count(*) over () as int) as tags, cast(row_number() over (order by (
                    select name_order from coworker_tag where tag = source.tag and published
                    order by name_order, coworker_id offset 29 fetch first row only) desc nulls first) as int) as rarity
                from coworker_tag source
                where coworker_id = :source)
            (select ranked.coworker_id
            from (select rarity, tags - rarity + 1 as shared from own where tags <= 12 order by rarity) level
            cross join lateral (
                select candidate.coworker_id
                from (
                    select pair.name_order, pair.coworker_id
                    from own one
                    join own other on other.tag > one.tag
                    cross join lateral (
                        select name_order, coworker_id from coworker_tag_pair
                        where tag = one.tag and other_tag = other.tag and coworker_id <> :source
                        order by name_order, coworker_id
                        limit case level.shared when 2 then 40 end) pair
                    where level.shared > 1 and greatest(one.rarity, other.rarity) <= level.rarity + 1
                    union
                    select single.name_order, single.coworker_id
                    from own
                    cross join lateral (
                        select name_order, coworker_id from coworker_tag
                        where tag = own.tag and published and coworker_id <> :source
                        order by name_order, coworker_id
                        limit 40) single
                    where level.shared = 1) candidate
                where level.shared = (
                    select count(*) from coworker_tag counted
                    where counted.coworker_id = candidate.coworker_id and counted.tag in (select tag from own))
                order by candidate.name_order, candidate.coworker_id
                fetch first 20 rows only) ranked
            fetch first 20 rows only)
            union all
            (select other.coworker_id
            from own
            join coworker_tag other on other.tag = own.tag and other.published and other.coworker_id <> :source
            where own.tags > 12
            group by other.coworker_id, other.name_order
            order by count(*) desc, other.name_order, other.coworker_id
            fetch first 20 rows only)
            """;

    /** Ranks on H2, which has no lateral joins, by counting the shared tags of all related coworkers. */
    static final String H2 = """
            select other.coworker_id
            from coworker_tag own
            join coworker_tag other on other.tag = own.tag and other.published = true
            where own.coworker_id = :source and other.coworker_id <> :source
            group by other.coworker_id, other.name_order
            order by count(*) desc, other.name_order, other.coworker_id
            fetch first 20 rows only
            """;

    private final JdbcClient database;
    private final String sql;

    RankingRepository(JdbcTemplate database) {
        this.database = JdbcClient.create(database);
        this.sql = new Dialect(database).isPostgresql() ? POSTGRESQL : H2;
    }

    /**
     * Returns the ids of other published coworkers who share tags with this coworker, at most {@link #MAX_RELATED}. The
     * ids are ordered by the number of shared tags, descending, then by name in code point order, then by id.
     */
    List<Long> ranking(long coworkerId) {
        return database.sql(sql).param("source", coworkerId).query(Long.class).list();
    }
}
