package org.coworkingapi.client;

import java.util.List;

/**
 * Builds the chain of channels. A call passes through them in this order:
 *
 * <ol>
 *   <li>{@link RetryChannel}: outermost, so that each attempt uses a current token;
 *   <li>{@link ClosedCheckChannel}: inside the retries, because the client may be closed during a pause;
 *   <li>{@link BearerChannel}: inside the retries, so that a request with a refreshed token does not count as a retry;
 *   <li>{@link RequestLimitChannel}: inside the retries, so that a call does not block others during its pauses; after
 *       the token, because all calls may wait for one token;
 *   <li>{@link AttemptChannel}: after the token and the wait for other requests, so that the attempt timeout excludes
 *       the time spent on them;
 *   <li>{@link InterceptorChannel}, in the order of registration: each observes every request and response;
 *   <li>{@link HttpChannel}.
 * </ol>
 *
 * <p>Derived clients share the limit of requests, the interceptors and the {@link HttpChannel}, and have their own
 * other channels.
 */
final class Channels {

    private Channels() {}

    static Channel outermost(SharedParts parts, ClientOptions options) {
        Channel channel = new AttemptChannel(options.effectiveAttemptTimeout(), parts.transport());
        channel = new RequestLimitChannel(parts.limit(), channel);
        channel = new BearerChannel(options.requiredTokens(), channel);
        channel = new ClosedCheckChannel(parts.connections(), channel);
        return options.retry().attempts() == 1
                ? channel
                : new RetryChannel(options.retry(), parts.clock(), parts.jitter(), channel);
    }

    static Channel transport(Connections connections, List<Interceptor> interceptors) {
        Channel channel = new HttpChannel(connections);
        for (int i = interceptors.size() - 1; i >= 0; i--) {
            channel = new InterceptorChannel(interceptors.get(i), channel);
        }
        return channel;
    }
}
