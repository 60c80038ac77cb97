package org.coworkingapi.client.spring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the coworking API's client; what is not set is as its builder has it.
 *
 * @param baseUrl Where the API is: an http or https URL. Without it there is no client bean.
 * @param token Bearer token that never changes, for trials. A TokenProvider bean takes precedence.
 * @param timeout How long a call may take in all, with all its attempts and the pauses between them.
 * @param attemptTimeout How long one attempt may take. Default is spring.http.clients.read-timeout where that is set.
 * @param connectTimeout How long a connection may take. Default is spring.http.clients.connect-timeout where that is
 *     set.
 * @param userAgent Who calls, such as billing-service/1.4. Default is spring.application.name, with its version; empty
 *     for none.
 * @param cacheSize Most bytes of bodies that are kept to ask whether they still hold. 0 to keep none.
 */
@ConfigurationProperties("coworking.client")
record CoworkingClientProperties(
        @Nullable String baseUrl,
        @Nullable String token,
        @Nullable Duration timeout,
        @Nullable Duration attemptTimeout,
        @Nullable Duration connectTimeout,
        @Nullable String userAgent,
        @Nullable DataSize cacheSize,
        @DefaultValue Retry retry,
        @DefaultValue Ssl ssl) {

    /** Without the token. */
    @Override
    public String toString() {
        return "CoworkingClientProperties[baseUrl=" + baseUrl + ", token=" + (token == null ? null : "******")
                + ", timeout=" + timeout + ", attemptTimeout=" + attemptTimeout + ", connectTimeout=" + connectTimeout
                + ", userAgent=" + userAgent + ", cacheSize=" + cacheSize + ", retry=" + retry + ", ssl=" + ssl + "]";
    }

    /**
     * Whether and when a call is sent again.
     *
     * @param attempts Most attempts for one call. 1 to try none again.
     * @param backoff Longest pause after the first attempt; it doubles with each further one.
     * @param longestBackoff Longest pause at all, unless the server asks for a longer one.
     */
    record Retry(
            @Nullable Integer attempts,
            @Nullable Duration backoff,
            @Nullable Duration longestBackoff) {}

    /**
     * Whom to trust.
     *
     * @param bundle SSL bundle to use. Default is that of spring.http.clients.ssl.bundle where that is set.
     */
    record Ssl(@Nullable String bundle) {}
}
