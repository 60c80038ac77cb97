package org.coworkingapi.server.benchmark;

import java.util.UUID;
import java.util.stream.LongStream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies a team of the fixture with other numbers of members, after the fixture was loaded. */
final class TeamData implements SmartInitializingSingleton {

    /** The team to copy. It has {@link #MEMBERS} members. */
    static final long TEAM = 55;

    static final int MEMBERS = 12;

    /** An administrator of the team, and the reader of all requests. */
    static final long READER = 101;

    private static final long FIRST_ID = 1_000_000;
    private static final int[] SIZES = {10, 100, 1_000, 10_000};

    private final JdbcClient database;

    TeamData(JdbcClient database) {
        this.database = database;
    }

    /** Returns the id of a team with this number of members. */
    static long teamOf(int members) {
        return members == MEMBERS ? TEAM : FIRST_ID + members;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean exists = database.sql("select exists (select 1 from coworker where id = ?)")
                .param(FIRST_ID)
                .query(Boolean.class)
                .single();
        if (!exists) {
            insertPeople(SIZES[SIZES.length - 1]);
            for (int size : SIZES) {
                insertTeam(size);
            }
            database.sql("analyze").update();
        }
    }

    private void insertPeople(int count) {
        database.sql("""
                        insert into coworker (id, unique_id, user_id, location_id, full_name, email, published, avatar_url,
                            position_title, company_name)
                        select p.id, p.unique_id, p.id, c.location_id, 'Member Number ' || p.id,
                            'member' || p.id || '@example.com', true, 'https://example.com/media/coworker/' || p.id || '/avatar',
                            'Engineer', 'Example'
                        from unnest(cast(? as bigint array), cast(? as uuid array)) as p (id, unique_id)
                        join coworker c on c.id = ?
                        """)
                .param(ids(count))
                .param(LongStream.range(0, count).mapToObj(n -> new UUID(1, n)).toArray(UUID[]::new))
                .param(READER)
                .update();
    }

    private void insertTeam(int size) {
        database.sql("""
                        insert into team (id, unique_id, location_id, name, profile_summary, profile_is_public, profile_tags,
                            create_single_invoice_for_team, has_contact_details,
                            default_member_tariff_keep_new_accounts_on_hold, disable_attendance_dashboard, has_team_logo,
                            has_image1, has_image2, has_image3, created_at, updated_at)
                        select cast(? as bigint), cast(? as uuid), location_id, name, profile_summary, profile_is_public, profile_tags,
                            create_single_invoice_for_team, has_contact_details,
                            default_member_tariff_keep_new_accounts_on_hold, disable_attendance_dashboard, has_team_logo,
                            has_image1, has_image2, has_image3, created_at, updated_at
                        from team where id = ?
                        """).params(teamOf(size), new UUID(2, size), TEAM).update();
        database.sql("""
                        insert into team_member (team_id, coworker_id, active, is_team_administrator, can_make_bookings,
                            can_book_for_team, can_purchase_products, can_purchase_events, can_access_community)
                        select cast(? as bigint), id, true, id = ?, true, false, true, true, true
                        from coworker where id = ? or id between ? and ?
                        """)
                .params(teamOf(size), READER, READER, FIRST_ID, FIRST_ID + size - 2)
                .update();
    }

    private static Long[] ids(int count) {
        return LongStream.range(FIRST_ID, FIRST_ID + count).boxed().toArray(Long[]::new);
    }
}
