package org.coworkingapi.client.spring;

import java.time.Duration;
import org.coworkingapi.client.CoworkingClientBuilder;
import org.coworkingapi.client.Retry;
import org.jspecify.annotations.Nullable;

/** Applies the retry properties to the builder. */
final class PropertiesRetry {

    private PropertiesRetry() {}

    static void apply(CoworkingClientProperties.Retry retry, CoworkingClientBuilder builder) {
        Setting.apply("coworking.client.retry", retry, configured -> builder.retry(of(configured)));
    }

    private static Retry of(CoworkingClientProperties.Retry configured) {
        Retry standard = Retry.standard();
        return new Retry(
                configured.attempts() == null ? standard.attempts() : configured.attempts(),
                orElse(configured.backoff(), standard.backoff()),
                orElse(configured.longestBackoff(), standard.longestBackoff()));
    }

    private static Duration orElse(@Nullable Duration configured, Duration standard) {
        return configured == null ? standard : configured;
    }
}
