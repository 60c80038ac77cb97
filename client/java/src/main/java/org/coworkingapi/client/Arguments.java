package org.coworkingapi.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks arguments. The messages name the parameter. */
final class Arguments {

    private Arguments() {}

    static <T> T requireNonNull(@Nullable T argument, String name) {
        if (argument == null) {
            throw new NullPointerException(name + " must not be null");
        }
        return argument;
    }

    static Duration requirePositive(Duration duration, String name) {
        requireNonNull(duration, name);
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(name + " is " + duration + "; it must be longer than zero.");
        }
        return duration;
    }
}
