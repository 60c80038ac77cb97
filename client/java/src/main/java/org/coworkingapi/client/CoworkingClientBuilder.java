package org.coworkingapi.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Collects what a client needs; every mistake in it is reported here, before any call. */
public final class CoworkingClientBuilder {

    /**
     * How long a connection may take unless {@link #connectTimeout} says so; also worth giving to an HTTP client of
     * your own.
     */
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /** Far longer ones overflow in the JDK. */
    private static final Duration MAX_CONNECT_TIMEOUT = Duration.ofDays(1);

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(4);
    private static final int CACHE_SIZE = 4 << 20;

    private @Nullable URI baseUrl;
    private @Nullable TokenProvider tokens;
    private @Nullable Duration connectTimeout;
    private Duration timeout = TIMEOUT;
    private @Nullable Duration attemptTimeout;
    private Retry retry = Retry.standard();
    private int cacheSize = CACHE_SIZE;
    private final List<Interceptor> interceptors = new ArrayList<>();
    private @Nullable HttpClient httpClient;
    private String userAgent = UserAgent.of(null);

    CoworkingClientBuilder() {}

    /**
     * Where the API is: an http or https URL, with a path if a gateway puts the API below one.
     *
     * @throws IllegalArgumentException if it is not such a URL
     */
    public CoworkingClientBuilder baseUrl(String baseUrl) {
        this.baseUrl = BaseUrl.of(baseUrl);
        return this;
    }

    /**
     * Gives the bearer token; asked anew for each request, and sent to the base URL only, never across a redirect.
     * After a 401 with {@code TOKEN_EXPIRED} it is asked for another, once in a call.
     */
    public CoworkingClientBuilder token(TokenProvider tokens) {
        this.tokens = Objects.requireNonNull(tokens, "tokens");
        return this;
    }

    /**
     * How long a connection may take; 2 seconds unless set.
     *
     * @throws IllegalArgumentException if it is zero, negative, or longer than a day
     */
    public CoworkingClientBuilder connectTimeout(Duration connectTimeout) {
        Duration checked = positive("connectTimeout", connectTimeout);
        if (checked.compareTo(MAX_CONNECT_TIMEOUT) > 0) {
            throw new IllegalArgumentException("connectTimeout is " + checked + "; it must not be longer than a day.");
        }
        this.connectTimeout = checked;
        return this;
    }

    /**
     * How long a call may take in all, with its attempts and the pauses between them; 10 seconds unless set. What the
     * token provider takes counts, but only the provider itself can cut it short.
     *
     * @throws IllegalArgumentException if it is zero or negative
     */
    public CoworkingClientBuilder timeout(Duration timeout) {
        this.timeout = positive("timeout", timeout);
        return this;
    }

    /**
     * How long one attempt may take, connection and body included; never longer than what is left of the call's
     * {@link #timeout}. 4 seconds unless set, and with {@link Retry#none} all of the call's.
     *
     * @throws IllegalArgumentException if it is zero or negative
     */
    public CoworkingClientBuilder attemptTimeout(Duration attemptTimeout) {
        this.attemptTimeout = positive("attemptTimeout", attemptTimeout);
        return this;
    }

    /**
     * Whether and when a call is sent again; {@link Retry#standard three attempts} unless set, {@link Retry#none} for
     * one.
     */
    public CoworkingClientBuilder retry(Retry retry) {
        this.retry = Objects.requireNonNull(retry, "retry");
        return this;
    }

    /**
     * Most bytes of bodies that are kept to ask whether they still hold, where the server sends an {@code ETag}; 4 MiB
     * unless set, 0 to keep none. The server is asked each time, and what it told one token is given to no other. A
     * body of more than a quarter of this is not kept.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public CoworkingClientBuilder cacheSize(int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("cacheSize is " + bytes + "; it must be 0 or more.");
        }
        this.cacheSize = bytes;
        return this;
    }

    /**
     * Lets an interceptor see each request that is sent, a repeated one included, and its response; inside those that
     * were added before.
     */
    public CoworkingClientBuilder interceptor(Interceptor interceptor) {
        interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
        return this;
    }

    /**
     * Who calls, such as {@code billing-service/1.4}; sent after {@code coworking-client/<version>}.
     *
     * @throws IllegalArgumentException if it is blank, or has other characters than printable ASCII
     */
    public CoworkingClientBuilder userAgent(String userAgent) {
        this.userAgent = UserAgent.of(userAgent);
        return this;
    }

    /**
     * Sends requests by an HTTP client of your own, for its proxy, TLS or executor.
     *
     * @throws IllegalArgumentException if it follows redirects: it would take the token along to wherever they lead
     */
    public CoworkingClientBuilder httpClient(HttpClient httpClient) {
        if (httpClient.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("The HttpClient follows redirects (" + httpClient.followRedirects()
                    + ") and would take the token along; build it with Redirect.NEVER.");
        }
        this.httpClient = httpClient;
        return this;
    }

    /**
     * Makes the client.
     *
     * @throws IllegalStateException if something needed is missing, or two settings contradict each other
     */
    public CoworkingClient build() {
        return build(Time.system(), () -> ThreadLocalRandom.current().nextDouble());
    }

    CoworkingClient build(Time time, DoubleSupplier jitter) {
        if (baseUrl == null) {
            throw new IllegalStateException("The base URL is missing; call baseUrl(\"https://…\") before build().");
        }
        if (tokens == null) {
            throw new IllegalStateException(
                    "The token provider is missing; call token(…) before build(), if only with TokenProvider.none().");
        }
        if (httpClient != null && connectTimeout != null) {
            throw new IllegalStateException(
                    "An HttpClient of your own has a connect timeout of its own; set it there, not here.");
        }
        HttpClient http = httpClient == null ? newHttpClient() : httpClient;
        Channels channels = new Channels(http, interceptors, effectiveAttemptTimeout(), cacheSize, tokens, retry);
        return new RemoteClient(new CallExecutor(baseUrl, userAgent, timeout, time, channels.outermost(time, jitter)));
    }

    /** Room for another attempt is left where there may be one. */
    private Duration effectiveAttemptTimeout() {
        if (attemptTimeout != null) {
            return attemptTimeout;
        }
        return retry.attempts() == 1 ? timeout : ATTEMPT_TIMEOUT;
    }

    private HttpClient newHttpClient() {
        return HttpClient.newBuilder()
                .connectTimeout(connectTimeout == null ? CONNECT_TIMEOUT : connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static Duration positive(String name, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(name + " is " + duration + "; it must be longer than zero.");
        }
        return duration;
    }
}
