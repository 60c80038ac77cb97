package org.coworkingapi.server.app.coworker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import org.coworkingapi.server.app.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Tests that the pairs of tags in PostgreSQL follow all changes of the tags and the coworkers. */
final class CoworkerTagPairTest {

    private static final String INSERT_TAG = """
            insert into coworker_tag (coworker_id, tag, ordinal, published, full_name)
            select id, ?, 9, published, full_name from coworker where id = ?
            """;

    private static HikariDataSource dataSource;

    private final JdbcClient database = JdbcClient.create(dataSource);

    @BeforeAll
    static void fill_the_database() {
        dataSource = TestDatabase.POSTGRESQL.createMigrated();
        new GeneratedCommunity(40, 10, 5, 1, 7).insertInto(JdbcClient.create(dataSource));
    }

    @AfterAll
    static void close_the_database() {
        dataSource.close();
    }

    @Test
    void pairs_follow_every_change_of_tags_names_visibility_and_ids() {
        Random random = new Random(18);
        for (int change = 0; change < 500; change++) {
            change(random);
            assertPairsAreComplete();
        }
    }

    @ParameterizedTest
    @CsvSource({"READ COMMITTED, 55P03", "REPEATABLE READ, 40001"}) // lock not available, serialization failure
    void a_transaction_cannot_change_the_tags_of_a_coworker_beside_another_transaction(String isolation, String state)
            throws SQLException {
        try (Connection first = dataSource.getConnection();
                Connection second = dataSource.getConnection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(second, true));
            database.sql("set transaction isolation level " + isolation).update();
            database.sql("set local lock_timeout = 50").update();
            database.sql("select 1 from coworker").query().listOfRows(); // the snapshot of REPEATABLE READ

            insertTag(first, "one");
            if (isolation.equals("REPEATABLE READ")) {
                first.commit();
            }

            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> insertTag(second, "other"))
                    .withRootCauseInstanceOf(SQLException.class)
                    .satisfies(failure -> assertThat(((SQLException) failure.getRootCause()).getSQLState())
                            .isEqualTo(state));
            first.rollback();
            second.rollback();
        }
    }

    private static void insertTag(Connection connection, String tag) {
        JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql(INSERT_TAG)
                .params(tag, 1)
                .update();
    }

    /** Executes a random change. Some changes have no effect, or violate a constraint. */
    private void change(Random random) {
        long id = 1 + random.nextInt(60);
        String tag = GeneratedCommunity.tag(random.nextInt(10));
        try {
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> database.sql(INSERT_TAG).params(tag, id).update();
                case 3 ->
                    database.sql("delete from coworker_tag where coworker_id = ? and tag = ?")
                            .params(id, tag)
                            .update();
                case 4 ->
                    database.sql("update coworker_tag set tag = tag || '.' where tag = ?")
                            .param(tag)
                            .update();
                case 5 ->
                    database.sql("update coworker set full_name = full_name || '.' where id = ?")
                            .param(id)
                            .update();
                case 6 ->
                    database.sql("update coworker set published = not published where id % 7 = ?")
                            .param(id % 7)
                            .update();
                case 7 ->
                    database.sql("update coworker set id = ? where id = ?")
                            .params(61 - id, id)
                            .update();
                default ->
                    database.sql("delete from coworker where id = ? and id % 3 = 0")
                            .param(id)
                            .update();
            }
        } catch (DataIntegrityViolationException e) {
            // The statement had no effect.
        }
    }

    private void assertPairsAreComplete() {
        String columns = "select tag, other_tag, name_order, coworker_id";
        assertThat(database.sql(columns + " from coworker_tag_pair order by 1, 2, 4")
                        .query()
                        .listOfRows())
                .isEqualTo(database.sql("""
                                select one.tag, other.tag as other_tag, one.name_order, one.coworker_id
                                from coworker_tag one join coworker_tag other using (coworker_id)
                                where one.tag < other.tag and one.published
                                order by 1, 2, 4
                                """).query().listOfRows());
    }
}
