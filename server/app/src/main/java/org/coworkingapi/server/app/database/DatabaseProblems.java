package org.coworkingapi.server.app.database;

import org.coworkingapi.server.stub.problem.ProblemException;
import org.coworkingapi.server.stub.problem.ProblemTranslator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** A database that cannot be reached, or is too busy, makes the server unavailable, not broken. */
@Component
final class DatabaseProblems implements ProblemTranslator {

    @Override
    public @Nullable ProblemException translate(Exception exception) {
        boolean unavailable = exception instanceof DataAccessResourceFailureException
                || exception instanceof TransientDataAccessException
                || exception instanceof CannotCreateTransactionException;
        return unavailable ? ProblemException.unavailable(exception) : null;
    }
}
