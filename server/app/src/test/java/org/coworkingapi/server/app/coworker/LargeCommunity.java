package org.coworkingapi.server.app.coworker;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A large community that SQL statements generate. Its first people share a tag with everyone. */
public final class LargeCommunity {

    /** Number of people, from the first id, whose ranking scans the whole community. */
    public static final int HOT_SOURCES = 100;

    private LargeCommunity() {}

    /** Inserts people with ids from 1,000,001, in addition to the fixture. */
    public static void insertInto(JdbcClient database, int people) {
        database.sql("""
                        insert into coworker
                            (id, unique_id, user_id, location_id, full_name, email, published, avatar_url, company_name)
                        select 1000000 + n, cast(md5(cast(n as text)) as uuid), 1000000 + n, 1,
                               'Person ' || (n * 7919 % 1000003), 'someone@example.com', true, 'https://example.com/avatar', ''
                        from generate_series(1, cast(? as bigint)) n
                        """).param(people).update();
        // Everyone has one of three common tags and a rare tag. The hot sources have all common tags.
        database.sql("""
                        insert into coworker_tag (coworker_id, tag, ordinal, published, full_name)
                        select c.id, 'tag ' || t.ordinal || '.' || mod(c.id, case t.ordinal when 0 then 3 else 3000 end), t.ordinal,
                            c.published, c.full_name
                        from coworker c cross join generate_series(0, 1) as t (ordinal)
                        where c.id > 1000000
                        """).update();
        database.sql("""
                        insert into coworker_tag (coworker_id, tag, ordinal, published, full_name)
                        select c.id, 'tag 0.' || common, 10 + common, c.published, c.full_name
                        from coworker c cross join generate_series(0, 2) as common
                        where c.id between 1000001 and 1000000 + ?
                        on conflict do nothing
                        """).param(HOT_SOURCES).update();
        database.sql("vacuum analyze").update();
    }
}
