package org.coworkingapi.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Puts the channels around each other. A call goes through them in this order; what one does again, all below it do
 * again:
 *
 * <ol>
 *   <li>{@link RetryChannel}: outermost, so that each attempt has the token of its time;
 *   <li>{@link BearerChannel}: so that a refreshed token is tried within the attempt, and costs none of the retries;
 *   <li>{@link ConditionalChannel}: below the token, for what one customer may see is no answer to another;
 *   <li>{@link AttemptChannel}: counts and bounds each request, a conditional one too, and not what the token takes;
 *   <li>{@link InterceptorChannel}, in the order in which they were added: see each request and response as it is on
 *       the wire;
 *   <li>{@link HttpChannel}.
 * </ol>
 */
record Channels(
        HttpClient http,
        List<Interceptor> interceptors,
        Duration attemptTimeout,
        int cacheSize,
        TokenProvider tokens,
        Retry retry) {

    Channel outermost(Time time, DoubleSupplier jitter) {
        Channel channel = new HttpChannel(http);
        for (int last = interceptors.size() - 1; last >= 0; last--) {
            channel = new InterceptorChannel(interceptors.get(last), channel);
        }
        channel = new AttemptChannel(attemptTimeout, channel);
        if (cacheSize > 0) {
            channel = new ConditionalChannel(cacheSize, channel);
        }
        channel = new BearerChannel(tokens, channel);
        return retry.attempts() == 1 ? channel : new RetryChannel(retry, time, jitter, channel);
    }
}
