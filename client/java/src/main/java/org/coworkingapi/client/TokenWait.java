package org.coworkingapi.client;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Limits the time that a thread waits for the token that another thread fetches. The deadline is kept per thread,
 * because a {@link TokenProvider} has no parameter for it and may delegate to a caching provider.
 */
final class TokenWait {

    private static final ThreadLocal<@Nullable Deadline> DEADLINE = new ThreadLocal<>();

    private TokenWait() {}

    /** Calls a token provider, whose waits end at the deadline. */
    static @Nullable String until(Deadline deadline, Supplier<@Nullable String> tokens) {
        return with(deadline, tokens);
    }

    /**
     * Calls a token source without the deadline of the calling thread, because other threads may wait for its token.
     */
    static <T extends @Nullable Object> T unlimited(Supplier<T> source) {
        return with(null, source);
    }

    private static <T extends @Nullable Object> T with(@Nullable Deadline deadline, Supplier<T> work) {
        @Nullable Deadline outer = DEADLINE.get();
        set(deadline);
        try {
            return work.get();
        } finally {
            set(outer);
        }
    }

    private static void set(@Nullable Deadline deadline) {
        if (deadline == null) {
            DEADLINE.remove();
        } else {
            DEADLINE.set(deadline);
        }
    }

    /** Waits until the token is fetched, or until the deadline of the call, if there is one. */
    static void await(CountDownLatch fetched) throws InterruptedException {
        @Nullable Deadline deadline = DEADLINE.get();
        if (deadline == null) {
            fetched.await();
        } else if (!fetched.await(deadline.nanosLeft(), TimeUnit.NANOSECONDS)) {
            throw new WaitTimedOutException();
        }
    }
}
