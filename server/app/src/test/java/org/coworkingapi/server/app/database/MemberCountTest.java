package org.coworkingapi.server.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.coworkingapi.server.app.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests that {@code team.member_count} is always the number of active members. */
@ParameterizedClass
@EnumSource
class MemberCountTest {

    private static final int COWORKERS = 40;
    private static final int THREADS = 6;

    private final TestDatabase kind;
    private HikariDataSource dataSource;
    private JdbcClient database;

    MemberCountTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void create_three_teams_without_members() {
        dataSource = pool(kind.createMigrated());
        database = JdbcClient.create(dataSource);
        insertTeamsAndCoworkers(database);
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    /** Replaces a pool, which has two connections, with one that has a connection for each thread. */
    private static HikariDataSource pool(HikariDataSource original) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(original.getJdbcUrl());
        pool.setUsername(original.getUsername());
        pool.setMaximumPoolSize(THREADS);
        original.close();
        return pool;
    }

    private static void insertTeamsAndCoworkers(JdbcClient database) {
        database.sql("insert into location values (1, 'Hub', 'hub', 'https://hub.example.com', 'UTC')")
                .update();
        for (int id = 1; id <= 3; id++) {
            insert(
                    database,
                    "team (id, unique_id, location_id, name, profile_summary, profile_is_public, profile_tags,"
                            + " create_single_invoice_for_team, has_contact_details,"
                            + " default_member_tariff_keep_new_accounts_on_hold, disable_attendance_dashboard,"
                            + " has_team_logo, has_image1, has_image2, has_image3, created_at, updated_at)",
                    id + ", '" + uuid(id) + "', 1, 'Team', '', true, '', false, false, false, false, false, false,"
                            + " false, false, timestamp with time zone '2026-01-01 00:00:00+00',"
                            + " timestamp with time zone '2026-01-01 00:00:00+00'");
        }
        for (int id = 1; id <= COWORKERS; id++) {
            insert(
                    database,
                    "coworker (id, unique_id, user_id, location_id, full_name, email, published, avatar_url,"
                            + " company_name)",
                    id + ", '" + uuid(id) + "', " + id + ", 1, 'Jane', 'jane@example.com', true, '', ''");
        }
    }

    private static void insert(JdbcClient database, String table, String values) {
        database.sql("insert into " + table + " values (" + values + ")").update();
    }

    private static String uuid(int id) {
        return "00000000-0000-0000-0000-%012d".formatted(id);
    }

    /** Adds the coworkers with ids up to {@code last} to the team in one statement. */
    private int addMembers(long team, int last, boolean active) {
        return database.sql("insert into team_member select " + team + ", id, " + active
                        + ", false, true, true, true, true, true, null from coworker where id <= " + last)
                .update();
    }

    private int execute(String sql) {
        return database.sql(sql).update();
    }

    private Map<Long, Integer> storedCounts() {
        return counts("select id, member_count as members from team");
    }

    private Map<Long, Integer> actualCounts() {
        return counts(
                "select id, (select count(*) from team_member where team_id = id and active) as members from team");
    }

    private Map<Long, Integer> counts(String sql) {
        return database
                .sql(sql)
                .query((row, number) -> Map.entry(row.getLong("id"), row.getInt("members")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void assertCounts(int first, int second, int third) {
        assertThat(storedCounts())
                .isEqualTo(Map.of(1L, first, 2L, second, 3L, third))
                .isEqualTo(actualCounts());
    }

    @Test
    void only_active_members_of_a_bulk_insert_count() {
        addMembers(1, 30, true);
        addMembers(2, 20, false);
        execute("insert into team_member select 3, id, mod(id, 2) = 0, false, true, true, true, true, true, null"
                + " from coworker");
        assertCounts(30, 0, 20);
    }

    @Test
    void updates_and_deletes_of_several_members_change_the_count() {
        addMembers(1, 10, true);
        execute("update team_member set active = false where coworker_id <= 4");
        assertCounts(6, 0, 0);
        execute("update team_member set active = not active");
        assertCounts(4, 0, 0);
        execute("update team_member set can_make_bookings = false");
        assertCounts(4, 0, 0);
        execute("delete from team_member where coworker_id > 3");
        assertCounts(3, 0, 0);
        execute("delete from team_member");
        assertCounts(0, 0, 0);
    }

    @Test
    void members_who_move_to_another_team_count_there() {
        addMembers(1, 10, true);
        addMembers(2, 2, true);
        execute("update team_member set team_id = 3 where team_id = 1 and coworker_id > 4");
        assertCounts(4, 2, 6);
        execute("update team_member set team_id = 2, active = false where team_id = 1 and coworker_id > 2");
        assertCounts(2, 2, 6);
        execute("update team_member set team_id = 1, active = true where team_id = 2 and coworker_id > 2");
        assertCounts(4, 2, 6);
    }

    @Test
    void deleted_coworkers_and_teams_are_not_counted() {
        addMembers(1, 10, true);
        addMembers(2, 5, true);
        execute("delete from coworker where id <= 3");
        assertCounts(7, 2, 0);
        execute("delete from team where id = 1");
        assertThat(storedCounts()).isEqualTo(Map.of(2L, 2, 3L, 0));
    }

    @Test
    void a_rollback_restores_the_count() {
        addMembers(1, 10, true);
        transactions().executeWithoutResult(status -> {
            addMembers(2, 10, true);
            execute("delete from team_member where team_id = 1");
            assertCounts(0, 10, 0);
            status.setRollbackOnly();
        });
        assertCounts(10, 0, 0);
    }

    @Test
    void a_failed_statement_does_not_change_the_count() {
        addMembers(1, 10, true);
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> addMembers(1, 20, true));
        assertCounts(10, 0, 0);
    }

    @Test
    void existing_members_are_counted_by_the_migration() {
        try (HikariDataSource old = kind.createBlank()) {
            migrate(old, "2");
            database = JdbcClient.create(old);
            insertTeamsAndCoworkers(database);
            addMembers(1, 10, true);
            addMembers(2, 10, false);
            migrate(old, "latest");
            assertCounts(10, 0, 0);
        }
    }

    private void migrate(HikariDataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + (kind == TestDatabase.H2 ? "h2" : "postgresql"))
                .target(version)
                .load()
                .migrate();
    }

    @Test
    void concurrent_transactions_that_change_one_team_add_up() throws Exception {
        AtomicInteger next = new AtomicInteger();
        inParallel(() -> {
            int added = 0;
            for (int id = next.incrementAndGet(); id <= COWORKERS; id = next.incrementAndGet()) {
                String sql = "insert into team_member values (1, " + id
                        + ", true, false, true, true, true, true, true, null)";
                added += transactions().execute(status -> execute(sql));
            }
            return added;
        });
        assertCounts(COWORKERS, 0, 0);
    }

    @Test
    void random_concurrent_changes_never_lead_to_a_wrong_count() throws Exception {
        assertCountsAfterRandomChanges(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Test
    void random_concurrent_changes_with_repeatable_reads_never_lead_to_a_wrong_count() throws Exception {
        assertCountsAfterRandomChanges(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    private void assertCountsAfterRandomChanges(int isolation) throws Exception {
        TransactionTemplate transactions = transactions();
        transactions.setIsolationLevel(isolation);
        AtomicInteger seed = new AtomicInteger();
        List<Integer> committed = inParallel(() -> {
            Random random = new Random(seed.incrementAndGet());
            int commits = 0;
            for (int i = 0; i < 60; i++) {
                if (isCommitted(transactions, randomChange(random), randomChange(random))) {
                    commits++;
                }
            }
            return commits;
        });
        assertThat(committed).allSatisfy(commits -> assertThat(commits).isPositive());
        assertThat(storedCounts()).isEqualTo(actualCounts());
    }

    /** Returns false if the database rejects the transaction because of a concurrent one, or because of the key. */
    private boolean isCommitted(TransactionTemplate transactions, String... statements) {
        try {
            transactions.executeWithoutResult(status -> {
                for (String statement : statements) {
                    execute(statement);
                }
            });
            return true;
        } catch (TransientDataAccessException | DuplicateKeyException e) {
            return false;
        }
    }

    private static String randomChange(Random random) {
        int team = 1 + random.nextInt(3);
        int coworker = 1 + random.nextInt(COWORKERS);
        return List.of(
                        "insert into team_member values (" + team + ", " + coworker + ", " + random.nextBoolean()
                                + ", false, true, true, true, true, true, null)",
                        "insert into team_member values (" + team + ", " + coworker
                                + ", true, false, true, true, true, true, true, null)",
                        "delete from team_member where team_id = " + team + " and coworker_id = " + coworker,
                        "update team_member set active = not active where coworker_id = " + coworker,
                        "update team_member set team_id = " + team + " where coworker_id = " + coworker)
                .get(random.nextInt(5));
    }

    private TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    private static <T> List<T> inParallel(Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(THREADS, work))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
