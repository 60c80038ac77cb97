package org.coworkingapi.server.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.coworkingapi.server.app.TestDatabase;
import org.coworkingapi.server.stub.generated.model.ErrorCode;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionTemplate;

class DatabaseProblemTranslatorTest {

    private final DatabaseProblemTranslator translator = new DatabaseProblemTranslator();

    static Stream<Arguments> exceptionsOfAnUnavailableDatabase() {
        return Stream.of(
                row(
                        "no connection for a transaction",
                        new CannotCreateTransactionException("", new SQLException("", "28P01"))),
                row("no connection", new CannotGetJdbcConnectionException("", new SQLException("", "3D000"))),
                row("rollback failed", new TransactionSystemException("", new SQLException("Connection is closed"))),
                row("transaction timed out", new TransactionTimedOutException("")),
                row("query timed out", new QueryTimeoutException("")),
                row("resource failed", new DataAccessResourceFailureException("")),
                row("recoverable", new RecoverableDataAccessException("")),
                row(
                        "the state is only in the next exception",
                        new UncategorizedSQLException("", "", withNextException("08006"))),
                row(
                        "the state is only in a cause",
                        new IllegalStateException(new RuntimeException(new SQLException("", "57P01")))));
    }

    static Stream<Arguments> exceptionsOfOtherFailures() {
        return Stream.of(
                row("an exception of the application", new IllegalStateException("")),
                row("the result is empty", new EmptyResultDataAccessException(1)),
                row("duplicate key", new DuplicateKeyException("", new SQLException("", "23505"))),
                row("faulty SQL", new BadSqlGrammarException("", "", new SQLException("", "42703"))),
                row(
                        "the statement is too complex",
                        new DataAccessResourceFailureException("", new SQLException("", "54001"))),
                row("a cycle of causes", withCyclicCause()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exceptionsOfAnUnavailableDatabase")
    void exceptions_of_an_unavailable_database_lead_to_503(String name, Exception exception) {
        assertUnavailable(exception);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exceptionsOfOtherFailures")
    void exceptions_of_other_failures_are_not_translated(String name, Exception exception) {
        assertThat(translator.translate(exception)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08001", "08006", "40001", "40P01", "53100", "53200", "53300", "55P03", "57014", "57P01",
                "57P02", "57P03", "57P05", "58030", "25P03", "25P04"
            })
    void sql_states_of_an_unreachable_or_overloaded_or_slow_database_lead_to_503(String state) {
        assertUnavailable(new UncategorizedSQLException("", "", new SQLException("", state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"42601", "42P01", "42703", "0A000", "22012", "23502", "25P02", "54000", "99999", ""})
    void sql_states_of_a_fault_in_the_server_are_not_translated(String state) {
        assertThat(translator.translate(new UncategorizedSQLException("", "", new SQLException("", state))))
                .isNull();
    }

    @Test
    void a_failed_rollback_is_reported_with_the_original_failure() {
        TransactionSystemException failed = new TransactionSystemException("JDBC rollback failed");
        failed.initApplicationException(new QueryTimeoutException("first"));

        assertThat(translate(failed)).hasCause(failed.getApplicationException());
    }

    /** Tests exceptions that PostgreSQL, its driver, the pool and Spring throw. */
    @Test
    void failures_of_a_real_postgresql_are_translated() throws Exception {
        try (HikariDataSource pool = TestDatabase.POSTGRESQL.createBlank();
                HikariDataSource otherPool = secondPool(pool)) {
            JdbcTemplate database = new JdbcTemplate(pool);
            database.execute("create table note (id int primary key)");

            assertUnavailable(exceptionOf(pool, "set local statement_timeout = 50", "select pg_sleep(10)"));
            assertUnavailable(exceptionOf(pool, null, "select pg_terminate_backend(pg_backend_pid())"));
            try (Connection locker = otherPool.getConnection();
                    Statement lock = locker.createStatement()) {
                locker.setAutoCommit(false);
                lock.execute("lock table note");
                assertUnavailable(exceptionOf(pool, "set local lock_timeout = 50", "select * from note"));
                locker.rollback();
            }
            assertThat(translator.translate(exceptionOf(pool, null, "select nothing from note")))
                    .isNull();
            assertThat(translator.translate(exceptionOf(pool, null, "select 1 / 0")))
                    .isNull();
        }
        HikariDataSource closed = TestDatabase.POSTGRESQL.createBlank();
        closed.close();
        assertUnavailable(exceptionOf(closed, null, "select 1"));
    }

    private Exception exceptionOf(HikariDataSource pool, @Nullable String setting, String statement) {
        JdbcTemplate database = new JdbcTemplate(pool);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        return catchThrowableOfType(
                Exception.class,
                () -> transaction.execute(status -> {
                    if (setting != null) {
                        database.execute(setting);
                    }
                    // Repeats the statement, because a terminated connection may not fail before the next statement.
                    for (long end = System.nanoTime() + 200_000_000; System.nanoTime() < end; ) {
                        database.execute(statement);
                    }
                    return null;
                }));
    }

    private void assertUnavailable(Exception exception) {
        assertThat(translate(exception).code()).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    private ProblemException translate(Exception exception) {
        ProblemException problem = translator.translate(exception);
        assertThat(problem).as(String.valueOf(exception)).isNotNull();
        return problem;
    }

    private static Arguments row(String name, Exception exception) {
        return Arguments.of(name, exception);
    }

    private static SQLException withNextException(String state) {
        SQLException first = new SQLException("first");
        first.setNextException(new SQLException("next", state));
        return first;
    }

    private static Exception withCyclicCause() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        return first;
    }

    private static HikariDataSource secondPool(HikariDataSource pool) {
        HikariDataSource second = new HikariDataSource();
        second.setJdbcUrl(pool.getJdbcUrl());
        second.setUsername(pool.getUsername());
        second.setMaximumPoolSize(1);
        return second;
    }
}
