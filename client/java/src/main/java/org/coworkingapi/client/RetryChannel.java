package org.coworkingapi.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Retries calls that failed to connect or were rejected temporarily. The channel itself has no state. */
final class RetryChannel implements Channel {

    private final Retry retry;
    private final ClientClock clock;
    private final DoubleSupplier jitter;
    private final Channel next;

    /**
     * Creates the channel.
     *
     * @param jitter supplies a number from 0 to 1 that scales the maximum pause
     */
    RetryChannel(Retry retry, ClientClock clock, DoubleSupplier jitter, Channel next) {
        this.retry = retry;
        this.clock = clock;
        this.jitter = jitter;
        this.next = next;
    }

    @Override
    public Response send(Call call, Deadline deadline) {
        for (int attempt = 1; attempt < retry.attempts(); attempt++) {
            Duration pause;
            try {
                Response response = next.send(call, deadline);
                if (!call.isRepeatable() || !isRetryable(response)) {
                    return response;
                }
                pause = pauseAfter(response, attempt);
                if (isTooLong(pause, deadline)) {
                    return response;
                }
            } catch (TransportException e) {
                pause = backoff(attempt);
                if (!isRetryable(call, e) || isTooLong(pause, deadline)) {
                    throw e;
                }
            }
            sleep(pause, call);
        }
        return next.send(call, deadline);
    }

    /** Returns whether a retry may succeed and has no further effect. */
    private static boolean isRetryable(Call call, TransportException failure) {
        return failure.isRetryable() && (call.isRepeatable() || failure.isConnectFailure());
    }

    /** Returns whether the error is temporary. A 409 without a body is throttling; the 409 of a conflict has a body. */
    private boolean isRetryable(Response response) {
        return switch (response.status()) {
            case 429, 502, 503, 504 -> true;
            case 409 -> response.isEmpty() && retryAfter(response) != null;
            default -> false;
        };
    }

    /**
     * Returns {@code Retry-After} if it is positive, and a random pause otherwise, so that callers do not all retry at
     * the same time.
     */
    private Duration pauseAfter(Response response, int attempt) {
        Duration requested = retryAfter(response);
        return requested == null || requested.isZero() ? backoff(attempt) : requested;
    }

    private @Nullable Duration retryAfter(Response response) {
        return RetryAfter.of(response.headers(), clock);
    }

    /** Returns a random part ("full jitter") of a pause that doubles with each attempt. */
    Duration backoff(int attempt) {
        // A long would overflow after many attempts.
        double doubled = Math.scalb((double) nanos(retry.backoff()), attempt - 1);
        return Duration.ofNanos(
                (long) (jitter.getAsDouble() * Math.min(doubled, (double) nanos(retry.longestBackoff()))));
    }

    /**
     * Returns whether the pause leaves no time for another attempt. The call then fails at once, so that the caller
     * receives {@code Retry-After}.
     */
    private static boolean isTooLong(Duration pause, Deadline deadline) {
        return nanos(pause) >= deadline.nanosLeft();
    }

    private void sleep(Duration pause, Call call) {
        try {
            clock.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(call, "interrupted", e, false);
        }
    }

    private static long nanos(Duration duration) {
        return TimeUnit.NANOSECONDS.convert(duration);
    }
}
