package org.coworkingapi.client;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The options of a client that {@link CoworkingClient#with} can change. All other settings belong to the connections,
 * which the changed client shares.
 */
public final class ClientOptions {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(4);

    private @Nullable URI baseUrl;
    private @Nullable TokenProvider tokens;
    private Duration timeout = TIMEOUT;
    private @Nullable Duration attemptTimeout;
    private Retry retry = Retry.standard();

    ClientOptions() {}

    ClientOptions(ClientOptions original) {
        this.baseUrl = original.baseUrl;
        this.tokens = original.tokens;
        this.timeout = original.timeout;
        this.attemptTimeout = original.attemptTimeout;
        this.retry = original.retry;
    }

    /**
     * Sets the base URL, for example that of another space. The client sends its token to this URL, so set
     * {@link #token} as well if the token is not meant for it.
     *
     * @throws IllegalArgumentException if the URL is invalid
     * @see CoworkingClientBuilder#baseUrl
     */
    public ClientOptions baseUrl(String baseUrl) {
        this.baseUrl = BaseUrl.of(Arguments.requireNonNull(baseUrl, "baseUrl"));
        return this;
    }

    /**
     * Sets the source of bearer tokens, for example that of another user. Each provider that
     * {@link TokenProvider#caching} returns has its own cache.
     *
     * @see CoworkingClientBuilder#token
     */
    public ClientOptions token(TokenProvider tokens) {
        this.tokens = Arguments.requireNonNull(tokens, "tokens");
        return this;
    }

    /**
     * Sets the maximum duration of a call.
     *
     * @throws IllegalArgumentException if it is zero or negative
     * @see CoworkingClientBuilder#timeout
     */
    public ClientOptions timeout(Duration timeout) {
        this.timeout = Arguments.requirePositive(timeout, "timeout");
        return this;
    }

    /**
     * Sets the maximum duration of one attempt.
     *
     * @throws IllegalArgumentException if it is zero or negative
     * @see CoworkingClientBuilder#attemptTimeout
     */
    public ClientOptions attemptTimeout(Duration attemptTimeout) {
        this.attemptTimeout = Arguments.requirePositive(attemptTimeout, "attemptTimeout");
        return this;
    }

    /**
     * Sets the retry policy.
     *
     * @see CoworkingClientBuilder#retry
     */
    public ClientOptions retry(Retry retry) {
        this.retry = Arguments.requireNonNull(retry, "retry");
        return this;
    }

    URI requiredBaseUrl() {
        if (baseUrl == null) {
            throw new IllegalStateException("The base URL is missing; call baseUrl(\"https://…\") before build().");
        }
        return baseUrl;
    }

    TokenProvider requiredTokens() {
        if (tokens == null) {
            throw new IllegalStateException(
                    "The token provider is missing; call token(…) before build(), for example with TokenProvider.none().");
        }
        return tokens;
    }

    Duration timeout() {
        return timeout;
    }

    /** Returns the attempt timeout. If retries are enabled, the default leaves time for another attempt. */
    Duration effectiveAttemptTimeout() {
        if (attemptTimeout != null) {
            return attemptTimeout;
        }
        return retry.attempts() == 1 ? timeout : ATTEMPT_TIMEOUT;
    }

    Retry retry() {
        return retry;
    }

    /** Returns the base URL and the limits, without the token. */
    @Override
    public String toString() {
        return "baseUrl=" + baseUrl + ", timeout=" + timeout + ", attemptTimeout=" + effectiveAttemptTimeout()
                + ", retry=" + retry;
    }
}
