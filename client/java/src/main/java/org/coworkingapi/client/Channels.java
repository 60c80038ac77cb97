package org.coworkingapi.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Builds the chain of channels. A call passes through them in this order:
 *
 * <ol>
 *   <li>{@link RetryChannel}: outermost, so that each attempt uses a current token;
 *   <li>{@link BearerChannel}: inside the retries, so that a request with a refreshed token does not count as a retry;
 *   <li>{@link RequestLimitChannel}: inside the retries, so that a call does not block others during its pauses; after
 *       the token, because all calls may wait for one token;
 *   <li>{@link AttemptChannel}: after the token and the wait for other requests, so that the attempt timeout excludes the time spent on them;
 *   <li>{@link InterceptorChannel}, in the order of registration: each observes every request and response;
 *   <li>{@link HttpChannel}.
 * </ol>
 */
record Channels(
        HttpClient http,
        List<Interceptor> interceptors,
        Duration attemptTimeout,
        RequestLimit limit,
        TokenProvider tokens,
        Retry retry) {

    Channel outermost(ClientClock clock, DoubleSupplier jitter) {
        Channel channel = new HttpChannel(http);
        for (int i = interceptors.size() - 1; i >= 0; i--) {
            channel = new InterceptorChannel(interceptors.get(i), channel);
        }
        channel = new AttemptChannel(attemptTimeout, channel);
        channel = new RequestLimitChannel(limit, channel);
        channel = new BearerChannel(tokens, channel);
        return retry.attempts() == 1 ? channel : new RetryChannel(retry, clock, jitter, channel);
    }
}
