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

/** Builds a {@link CoworkingClient} and rejects invalid settings before the first call. */
public final class CoworkingClientBuilder {

    /** The default for {@link #connectTimeout}. Use it as well when you build your own HTTP client. */
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /** Much longer timeouts overflow in the JDK. */
    private static final Duration MAX_CONNECT_TIMEOUT = Duration.ofDays(1);

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(4);

    private @Nullable URI baseUrl;
    private @Nullable TokenProvider tokens;
    private @Nullable Duration connectTimeout;
    private Duration timeout = TIMEOUT;
    private @Nullable Duration attemptTimeout;
    private Retry retry = Retry.standard();
    private final List<Interceptor> interceptors = new ArrayList<>();
    private @Nullable HttpClient httpClient;
    private String userAgent = UserAgent.of(null);

    CoworkingClientBuilder() {}

    /**
     * Sets the base URL of the API: an http or https URL, with a path if a gateway serves the API below a path.
     *
     * @throws IllegalArgumentException if the URL is invalid
     */
    public CoworkingClientBuilder baseUrl(String baseUrl) {
        this.baseUrl = BaseUrl.of(baseUrl);
        return this;
    }

    /**
     * Sets the source of bearer tokens. The client calls it for each request, and once more if the API responds with
     * 401 {@code TOKEN_EXPIRED}. The token is only sent to the base URL and never across a redirect.
     */
    public CoworkingClientBuilder token(TokenProvider tokens) {
        this.tokens = Objects.requireNonNull(tokens, "tokens");
        return this;
    }

    /**
     * Sets the maximum duration of connecting; 2 seconds by default.
     *
     * @throws IllegalArgumentException if it is zero, negative, or longer than a day
     */
    public CoworkingClientBuilder connectTimeout(Duration connectTimeout) {
        Duration duration = requirePositive("connectTimeout", connectTimeout);
        if (duration.compareTo(MAX_CONNECT_TIMEOUT) > 0) {
            throw new IllegalArgumentException("connectTimeout is " + duration + "; it must not be longer than a day.");
        }
        this.connectTimeout = duration;
        return this;
    }

    /**
     * Sets the maximum duration of a call, including all attempts and the pauses between them; 10 seconds by default.
     * Time spent in the token provider counts, but the client cannot interrupt the provider.
     *
     * @throws IllegalArgumentException if it is zero or negative
     */
    public CoworkingClientBuilder timeout(Duration timeout) {
        this.timeout = requirePositive("timeout", timeout);
        return this;
    }

    /**
     * Sets the maximum duration of one attempt, including connection and body, within the remaining {@link #timeout} of
     * the call. The default is 4 seconds, or the whole timeout with {@link Retry#none}.
     *
     * @throws IllegalArgumentException if it is zero or negative
     */
    public CoworkingClientBuilder attemptTimeout(Duration attemptTimeout) {
        this.attemptTimeout = requirePositive("attemptTimeout", attemptTimeout);
        return this;
    }

    /**
     * Sets the retry policy; {@link Retry#standard three attempts} by default, {@link Retry#none} to disable retries.
     */
    public CoworkingClientBuilder retry(Retry retry) {
        this.retry = Objects.requireNonNull(retry, "retry");
        return this;
    }

    /**
     * Adds an interceptor for all requests, including repeated ones. The interceptors are nested; the first one that
     * was added is the outermost.
     */
    public CoworkingClientBuilder interceptor(Interceptor interceptor) {
        interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
        return this;
    }

    /**
     * Sets the name of the application, such as {@code billing-service/1.4}. It follows
     * {@code coworking-client/<version>} in the {@code User-Agent} header.
     *
     * @throws IllegalArgumentException if it is blank or contains characters other than printable ASCII
     */
    public CoworkingClientBuilder userAgent(String userAgent) {
        this.userAgent = UserAgent.of(userAgent);
        return this;
    }

    /**
     * Sets the HTTP client, for example to configure a proxy, TLS or an executor.
     *
     * @throws IllegalArgumentException if the HTTP client follows redirects, which would send the token to other hosts
     */
    public CoworkingClientBuilder httpClient(HttpClient httpClient) {
        if (httpClient.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("The HttpClient follows redirects (" + httpClient.followRedirects()
                    + "), which would send the token to other hosts; build it with Redirect.NEVER.");
        }
        this.httpClient = httpClient;
        return this;
    }

    /**
     * Builds the client.
     *
     * @throws IllegalStateException if a required setting is missing, two settings contradict each other, or
     *     jackson-annotations on the class path is too old
     */
    public CoworkingClient build() {
        return build(ClientClock.system(), () -> ThreadLocalRandom.current().nextDouble());
    }

    CoworkingClient build(ClientClock clock, DoubleSupplier jitter) {
        JacksonAnnotations.check();
        if (baseUrl == null) {
            throw new IllegalStateException("The base URL is missing; call baseUrl(\"https://…\") before build().");
        }
        if (tokens == null) {
            throw new IllegalStateException(
                    "The token provider is missing; call token(…) before build(), for example with TokenProvider.none().");
        }
        if (httpClient != null && connectTimeout != null) {
            throw new IllegalStateException(
                    "connectTimeout has no effect on a custom HttpClient; set it on the HttpClient instead.");
        }
        HttpClient http = httpClient == null ? newHttpClient() : httpClient;
        Channels channels = new Channels(http, interceptors, effectiveAttemptTimeout(), tokens, retry);
        return new RemoteClient(
                new CallExecutor(baseUrl, userAgent, timeout, clock, channels.outermost(clock, jitter)));
    }

    /** Returns the attempt timeout. If retries are enabled, the default leaves time for another attempt. */
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

    private static Duration requirePositive(String name, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(name + " is " + duration + "; it must be longer than zero.");
        }
        return duration;
    }
}
