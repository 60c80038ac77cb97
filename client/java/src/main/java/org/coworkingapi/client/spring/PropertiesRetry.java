package org.coworkingapi.client.spring;

import java.time.Duration;
import org.coworkingapi.client.CoworkingClientBuilder;
import org.coworkingapi.client.Retry;
import org.jspecify.annotations.Nullable;

/** The retry of the properties, where they say something else than the client would do. */
final class PropertiesRetry {

    private PropertiesRetry() {}

    static void apply(CoworkingClientProperties.Retry retry, CoworkingClientBuilder builder) {
        Setting.apply("coworking.client.retry", retry, told -> builder.retry(of(told)));
    }

    private static Retry of(CoworkingClientProperties.Retry told) {
        Retry standard = Retry.standard();
        return new Retry(
                told.attempts() == null ? standard.attempts() : told.attempts(),
                orElse(told.backoff(), standard.backoff()),
                orElse(told.longestBackoff(), standard.longestBackoff()));
    }

    private static Duration orElse(@Nullable Duration told, Duration standard) {
        return told == null ? standard : told;
    }
}
