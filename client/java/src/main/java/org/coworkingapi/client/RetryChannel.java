package org.coworkingapi.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends a call again that found nobody or was sent away: the whole policy is on this page, and all state is the call's
 * own.
 */
final class RetryChannel implements Channel {

    private final Retry retry;
    private final Time time;
    private final DoubleSupplier jitter;
    private final Channel next;

    /**
     * Makes one.
     *
     * @param jitter from 0 to 1, which part of the longest pause to take
     */
    RetryChannel(Retry retry, Time time, DoubleSupplier jitter, Channel next) {
        this.retry = retry;
        this.time = time;
        this.jitter = jitter;
        this.next = next;
    }

    @Override
    public Answer send(Call call, Deadline deadline) {
        for (int attempt = 1; attempt < retry.attempts(); attempt++) {
            Duration pause;
            try {
                Answer answer = next.send(call, deadline);
                if (!asksToComeBack(answer)) {
                    return answer;
                }
                pause = pauseAfter(answer, attempt);
                if (isTooLong(pause, deadline)) {
                    return answer;
                }
            } catch (TransportException e) {
                pause = backoff(attempt);
                if (!e.isRetryable() || isTooLong(pause, deadline)) {
                    throw e;
                }
            }
            sleep(pause, call);
        }
        return next.send(call, deadline);
    }

    /**
     * Any other error would only be said again; the 409 is how the platform throttles, where a conflict would have a
     * body.
     */
    private boolean asksToComeBack(Answer answer) {
        return switch (answer.status()) {
            case 429, 502, 503, 504 -> true;
            case 409 -> answer.isEmpty() && retryAfter(answer) != null;
            default -> false;
        };
    }

    /**
     * What the server asks for, exactly; but not at once, as 0 or a date in the past would have it: so would all
     * callers.
     */
    private Duration pauseAfter(Answer answer, int attempt) {
        Duration asked = retryAfter(answer);
        return asked == null || asked.isZero() ? backoff(attempt) : asked;
    }

    private @Nullable Duration retryAfter(Answer answer) {
        return RetryAfter.of(answer.headers(), time);
    }

    /**
     * A random part ("full jitter") of a time that doubles with each attempt; as a double, which grows without
     * overflowing.
     */
    Duration backoff(int attempt) {
        double doubled = Math.scalb((double) nanos(retry.backoff()), attempt - 1);
        return Duration.ofNanos(
                (long) (jitter.getAsDouble() * Math.min(doubled, (double) nanos(retry.longestBackoff()))));
    }

    /** Whether no time is left after it: the caller may as well learn now, and from the answer how long to wait. */
    private static boolean isTooLong(Duration pause, Deadline deadline) {
        return nanos(pause) >= deadline.nanosLeft();
    }

    private void sleep(Duration pause, Call call) {
        try {
            time.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(call, "interrupted", e, false);
        }
    }

    private static long nanos(Duration duration) {
        return TimeUnit.NANOSECONDS.convert(duration);
    }
}
