package org.coworkingapi.client.spring;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the coworking client. The defaults are those of its builder.
 *
 * @param baseUrl Base URL of the API (http or https). Without it, no client bean is created.
 * @param token Static bearer token, for trials. A TokenProvider bean takes precedence.
 * @param timeout Maximum duration of a call, including all attempts and the pauses between them.
 * @param attemptTimeout Maximum duration of one attempt. Default is spring.http.clients.read-timeout if set.
 * @param connectTimeout Maximum duration of connecting. Default is spring.http.clients.connect-timeout if set.
 * @param userAgent Name of the application in the User-Agent header, such as billing-service/1.4. Default is
 *     spring.application.name with its version. Set it to an empty string to send no name.
 */
@ConfigurationProperties("coworking.client")
record CoworkingClientProperties(
        @Nullable String baseUrl,
        @Nullable String token,
        @Nullable Duration timeout,
        @Nullable Duration attemptTimeout,
        @Nullable Duration connectTimeout,
        @Nullable String userAgent,
        @DefaultValue Retry retry,
        @DefaultValue Ssl ssl) {

    /** Returns the properties with the token masked. */
    @Override
    public String toString() {
        return "CoworkingClientProperties[baseUrl=" + baseUrl + ", token=" + (token == null ? null : "******")
                + ", timeout=" + timeout + ", attemptTimeout=" + attemptTimeout + ", connectTimeout=" + connectTimeout
                + ", userAgent=" + userAgent + ", retry=" + retry + ", ssl=" + ssl + "]";
    }

    /**
     * Retry policy.
     *
     * @param attempts Maximum number of attempts per call. Set it to 1 to disable retries.
     * @param backoff Maximum pause after the first attempt. It doubles with each further attempt.
     * @param longestBackoff Maximum pause, unless the server asks for a longer one.
     */
    record Retry(
            @Nullable Integer attempts,
            @Nullable Duration backoff,
            @Nullable Duration longestBackoff) {}

    /**
     * SSL configuration.
     *
     * @param bundle SSL bundle to use. Default is spring.http.clients.ssl.bundle if set.
     */
    record Ssl(@Nullable String bundle) {}
}
