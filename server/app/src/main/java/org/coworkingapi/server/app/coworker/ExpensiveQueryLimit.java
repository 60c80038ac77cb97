package org.coworkingapi.server.app.coworker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.coworkingapi.server.stub.problem.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits the connections of requests that rank or search coworkers to half of the pool, so that expensive queries of
 * one customer do not keep other requests waiting. Waiting requests hold no connection.
 */
@Component
final class ExpensiveQueryLimit {

    /** Maximum wait for other expensive queries. Together with the other waits of a request, it stays below 5 s. */
    static final Duration MAX_WAIT = Duration.ofMillis(900);

    private final Semaphore slots;

    ExpensiveQueryLimit(@Value("${spring.datasource.hikari.maximum-pool-size:10}") int connections) {
        this.slots = new Semaphore(Math.max(1, connections / 2), true);
    }

    /**
     * Executes a read operation that ranks or searches coworkers.
     *
     * @throws ProblemException UNAVAILABLE if too many other operations run for {@link #MAX_WAIT}
     */
    <T> T read(Supplier<T> operation) {
        try {
            if (!slots.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                // The cause makes the refusal visible in the log.
                throw ProblemException.unavailable(new TimeoutException());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable(e);
        }
        try {
            return operation.get();
        } finally {
            slots.release();
        }
    }
}
