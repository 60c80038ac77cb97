package org.coworkingapi.server.app.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.coworkingapi.server.stub.problem.ProblemTranslator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * Translates exceptions to 503 if the database is unreachable, overloaded or slow. Faulty queries lead to 500, because
 * a retry does not help.
 *
 * <p>Spring reports a lost connection with different exceptions, depending on the statement. Therefore the SQL state
 * takes precedence over the type of Spring's data access exception.
 */
@Component
final class DatabaseProblemTranslator implements ProblemTranslator {

    private static final int MAX_CAUSES = 50;

    /** Exceptions that lead to 503 with any SQL state, such as failed transactions, lost connections and timeouts. */
    private static final List<Class<? extends Exception>> WITH_ANY_SQL_STATE = List.of(
            CannotCreateTransactionException.class,
            CannotGetJdbcConnectionException.class,
            TransactionSystemException.class,
            TransactionTimedOutException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            SQLNonTransientConnectionException.class);

    /** Exceptions that lead to 503 if none of the causes has an SQL state. */
    private static final List<Class<? extends Exception>> WITHOUT_SQL_STATE = List.of(
            DataAccessResourceFailureException.class,
            RecoverableDataAccessException.class,
            TransientDataAccessException.class);

    /**
     * SQL state classes: connection exception, transaction rollback (such as a deadlock), insufficient resources,
     * operator intervention and system error.
     */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "40", "53", "57", "58");

    /** SQL states: idle-in-transaction time-out, transaction time-out and lock not available. */
    private static final Set<String> UNAVAILABLE_STATES = Set.of("25P03", "25P04", "55P03");

    @Override
    public @Nullable ProblemException translate(Exception exception) {
        return isUnavailable(causes(exception)) ? ProblemException.unavailable(reason(exception)) : null;
    }

    /** Returns the exception, or the original failure if a failed rollback hides it. */
    private static Throwable reason(Exception exception) {
        Throwable original =
                exception instanceof TransactionSystemException failed ? failed.getApplicationException() : null;
        return original == null ? exception : original;
    }

    private static boolean isUnavailable(List<Throwable> causes) {
        if (causes.stream().anyMatch(cause -> isOneOf(WITH_ANY_SQL_STATE, cause))) {
            return true;
        }
        List<String> states =
                causes.stream().flatMap(DatabaseProblemTranslator::sqlState).toList();
        return states.isEmpty()
                ? causes.stream().anyMatch(cause -> isOneOf(WITHOUT_SQL_STATE, cause))
                : states.stream().anyMatch(DatabaseProblemTranslator::isUnavailable);
    }

    private static boolean isUnavailable(String state) {
        return UNAVAILABLE_STATES.contains(state)
                || (state.length() == 5 && UNAVAILABLE_CLASSES.contains(state.substring(0, 2)));
    }

    private static Stream<String> sqlState(Throwable cause) {
        return cause instanceof SQLException sql ? Stream.ofNullable(sql.getSQLState()) : Stream.empty();
    }

    private static boolean isOneOf(List<Class<? extends Exception>> types, Throwable cause) {
        return types.stream().anyMatch(type -> type.isInstance(cause));
    }

    /** Returns the exception and all its causes without duplicates, because causes can form a cycle. */
    private static List<Throwable> causes(Throwable exception) {
        List<Throwable> causes = new ArrayList<>();
        Deque<Throwable> pending = new ArrayDeque<>(List.of(exception));
        while (!pending.isEmpty() && causes.size() < MAX_CAUSES) {
            Throwable cause = pending.remove();
            if (!causes.contains(cause)) {
                causes.add(cause);
                Stream.ofNullable(cause.getCause()).forEach(pending::add);
                if (cause instanceof SQLException sql) {
                    Stream.ofNullable(sql.getNextException()).forEach(pending::add);
                }
            }
        }
        return causes;
    }
}
