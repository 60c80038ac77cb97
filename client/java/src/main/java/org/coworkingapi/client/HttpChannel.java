package org.coworkingapi.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls with the HTTP client of the JDK.
 *
 * <p>The channel waits for a future until the deadline, because {@link HttpRequest#timeout()} does not limit the time
 * for the body. It uses HTTP/1.1 on cleartext connections, because the JDK would offer an upgrade to HTTP/2, which
 * proxies reject. On TLS connections, the HTTP client determines the version.
 */
final class HttpChannel implements Channel {

    private static final String MISSING_CHALLENGE = "WWW-Authenticate header missing";

    private final Connections connections;

    HttpChannel(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Response send(Call call, Deadline deadline) {
        if (deadline.nanosLeft() <= 0) {
            throw TimedOutException.after(call, deadline);
        }
        return ContentCoding.decoded(call, exchange(call, deadline));
    }

    private Response exchange(Call call, Deadline deadline) {
        HttpClient http = connections.http();
        if (http == null) {
            throw TransportException.closed(call);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri()).method(call.method(), body(call.body()));
        if (!"https".equalsIgnoreCase(call.uri().getScheme())) {
            request.version(HttpClient.Version.HTTP_1_1);
        }
        call.headers().forEach(request::header);
        ResponseCollector collector = new ResponseCollector();
        CompletableFuture<HttpResponse<byte[]>> exchange;
        try {
            exchange = http.sendAsync(request.build(), collector);
        } catch (RejectedExecutionException e) {
            throw new TransportException(call, "could not be sent because the HttpClient is shut down", e, false);
        }
        connections.add(exchange);
        try {
            return collector.of(exchange).get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new TimedOutException(call, deadline.outcome() + collector.requestIdSuffix(), null);
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new TransportException(call, "interrupted", e, false);
        } catch (ExecutionException e) {
            if (connections.isClosed()) {
                throw TransportException.closed(call);
            }
            return responseOrThrow(http, call, collector, Objects.requireNonNull(e.getCause()));
        } catch (CancellationException e) {
            throw TransportException.closed(call);
        } finally {
            connections.remove(exchange);
        }
    }

    private static HttpRequest.BodyPublisher body(byte @Nullable [] body) {
        return body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
    }

    /**
     * Returns an error response even if the connection broke in its body, because the status is known. Throws an
     * exception for all other failures.
     */
    private static Response responseOrThrow(
            HttpClient http, Call call, ResponseCollector collector, Throwable failure) {
        if (failure instanceof BodyTooLargeException) {
            throw new UnreadableResponseException(
                    call, collector.status() + ", but " + failure.getMessage() + collector.requestIdSuffix());
        }
        if (failure instanceof IOException && collector.hasErrorStatus()) {
            return collector.receivedResponse();
        }
        if (isMissingChallenge(failure)) {
            return Response.unauthorizedWithoutHead();
        }
        if (failure instanceof Error error) {
            throw error;
        }
        TransportFailure described = TransportFailure.of(http, call.uri(), failure, collector.requestIdSuffix());
        throw failure instanceof HttpTimeoutException
                ? new TimedOutException(call, described)
                : new TransportException(call, described);
    }

    /**
     * Returns whether an HTTP client with an {@link java.net.Authenticator} discarded a 401 because it has no
     * {@code WWW-Authenticate}. Only JDKs before 25 discard it.
     */
    private static boolean isMissingChallenge(Throwable failure) {
        return failure instanceof IOException
                && failure.getMessage() != null
                && failure.getMessage().startsWith(MISSING_CHALLENGE);
    }
}
