package org.coworkingapi.server.stub.body;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.coworkingapi.server.stub.problem.ProblemException;

/**
 * Limits the memory of concurrent checks, because the tree of a body can be much larger than the body, and the time for
 * which a request waits for other checks.
 */
final class CheckLimit {

    private final Semaphore slots;
    private final long maxWaitNanos;

    /**
     * @param checks the maximum number of checks at the same time
     * @param maxWait the maximum time for which a check waits for others; zero refuses it at once
     */
    CheckLimit(int checks, Duration maxWait) {
        this.slots = new Semaphore(checks, true);
        this.maxWaitNanos = maxWait.toNanos();
    }

    /**
     * Returns a limit of one check per processor. More checks would not finish sooner, as they do not wait for input.
     */
    static CheckLimit perProcessor(Duration maxWait) {
        return new CheckLimit(Runtime.getRuntime().availableProcessors(), maxWait);
    }

    /**
     * Executes a check.
     *
     * @throws ProblemException UNAVAILABLE if other checks run for the maximum wait, or if the thread is interrupted
     *     while it waits
     */
    void execute(Runnable check) {
        try {
            if (!slots.tryAcquire(maxWaitNanos, TimeUnit.NANOSECONDS)) {
                // The cause makes the refusal visible in the log.
                throw ProblemException.unavailable(new TimeoutException());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable(e);
        }
        try {
            check.run();
        } finally {
            slots.release();
        }
    }
}
