package org.coworkingapi.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Builds a {@link CoworkingClient} and rejects invalid settings before the first call. */
public final class CoworkingClientBuilder {

    /** The default for {@link #connectTimeout}. Use it as well when you build your own HTTP client. */
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /** Much longer timeouts overflow in the JDK. */
    private static final Duration MAX_CONNECT_TIMEOUT = Duration.ofDays(1);

    private static final int MAX_CONCURRENT_REQUESTS = 64;

    private final ClientOptions options = new ClientOptions();
    private @Nullable Duration connectTimeout;
    private int maxConcurrentRequests = MAX_CONCURRENT_REQUESTS;
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
        options.baseUrl(baseUrl);
        return this;
    }

    /**
     * Sets the source of bearer tokens. The client calls it for each request, and once more if the API responds with
     * 401 {@code TOKEN_EXPIRED}. The token is only sent to the base URL and never across a redirect.
     */
    public CoworkingClientBuilder token(TokenProvider tokens) {
        options.token(tokens);
        return this;
    }

    /**
     * Sets the maximum duration of connecting; 2 seconds by default.
     *
     * @throws IllegalArgumentException if it is zero, negative, or longer than a day
     */
    public CoworkingClientBuilder connectTimeout(Duration connectTimeout) {
        Duration duration = Arguments.requirePositive(connectTimeout, "connectTimeout");
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
        options.timeout(timeout);
        return this;
    }

    /**
     * Sets the maximum duration of one attempt, including connection and body, within the remaining {@link #timeout} of
     * the call. The default is 4 seconds, or the whole timeout with {@link Retry#none}.
     *
     * @throws IllegalArgumentException if it is zero or negative
     */
    public CoworkingClientBuilder attemptTimeout(Duration attemptTimeout) {
        options.attemptTimeout(attemptTimeout);
        return this;
    }

    /**
     * Sets the maximum number of requests that the client sends at the same time, and so of its busy connections; 64 by
     * default. Further calls wait in the order of arrival, within their {@link #timeout}. A call in a pause before a
     * retry does not count.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public CoworkingClientBuilder maxConcurrentRequests(int maxConcurrentRequests) {
        if (maxConcurrentRequests < 1) {
            throw new IllegalArgumentException(
                    "maxConcurrentRequests is " + maxConcurrentRequests + "; it must be 1 or more.");
        }
        this.maxConcurrentRequests = maxConcurrentRequests;
        return this;
    }

    /**
     * Sets the retry policy; {@link Retry#standard three attempts} by default, {@link Retry#none} to disable retries.
     */
    public CoworkingClientBuilder retry(Retry retry) {
        options.retry(retry);
        return this;
    }

    /**
     * Adds an interceptor for all requests, including repeated ones. The interceptors are nested; the first one that
     * was added is the outermost.
     */
    public CoworkingClientBuilder interceptor(Interceptor interceptor) {
        interceptors.add(Arguments.requireNonNull(interceptor, "interceptor"));
        return this;
    }

    /**
     * Sets the name of the application, such as {@code billing-service/1.4}. It follows
     * {@code coworking-client/<version>} in the {@code User-Agent} header.
     *
     * @throws IllegalArgumentException if it is blank or contains characters other than printable ASCII
     */
    public CoworkingClientBuilder userAgent(String userAgent) {
        this.userAgent = UserAgent.of(Arguments.requireNonNull(userAgent, "userAgent"));
        return this;
    }

    /**
     * Sets the HTTP client, for example to configure a proxy, TLS or an executor. The client uses HTTP/2 with an https
     * URL if this HTTP client has {@link HttpClient.Version#HTTP_2}, its default, and the server supports it.
     * {@link CoworkingClient#close} does not shut it down.
     *
     * @throws IllegalArgumentException if the HTTP client follows redirects, which would send the token to other hosts
     */
    public CoworkingClientBuilder httpClient(HttpClient httpClient) {
        Arguments.requireNonNull(httpClient, "httpClient");
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
        Connections connections = newConnections();
        return build(
                connections,
                new SystemClock(connections.closed()),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    CoworkingClient build(ClientClock clock, DoubleSupplier jitter) {
        return build(newConnections(), clock, jitter);
    }

    private CoworkingClient build(Connections connections, ClientClock clock, DoubleSupplier jitter) {
        SharedParts parts = SharedParts.of(
                connections, new RequestLimit(maxConcurrentRequests), interceptors, userAgent, clock, jitter);
        return new RemoteClient(new ClientCore(new ClientOptions(options), parts, false));
    }

    /** Returns the base URL and the limits, without the token. */
    @Override
    public String toString() {
        return "CoworkingClientBuilder[" + options + ", connectTimeout=" + effectiveConnectTimeout()
                + ", maxConcurrentRequests=" + maxConcurrentRequests + "]";
    }

    private Connections newConnections() {
        JacksonAnnotations.check();
        boolean isTls = "https".equalsIgnoreCase(options.requiredBaseUrl().getScheme());
        options.requiredTokens();
        if (httpClient == null) {
            return Connections.owned(
                    DefaultHttpClient.create(connectTimeout == null ? CONNECT_TIMEOUT : connectTimeout, isTls));
        }
        if (connectTimeout != null) {
            throw new IllegalStateException(
                    "connectTimeout has no effect on a custom HttpClient; set it on the HttpClient instead.");
        }
        return Connections.ofCaller(httpClient);
    }

    private @Nullable Duration effectiveConnectTimeout() {
        if (httpClient != null) {
            return httpClient.connectTimeout().orElse(null);
        }
        return connectTimeout == null ? CONNECT_TIMEOUT : connectTimeout;
    }
}
